// The intake desk registers a paper copy by the codes printed on it.
import { calendar, lists, programme, rounds } from '#adapters/wires.ts';
import { registerPaper as register } from '#app/papers.ts';
import { registerPaper as endpoint } from '#contract/papers.ts';
import { httpHandler } from '#kit/http-handler.ts';

const wires = { calendar, lists, programme, rounds };

export const registerPaper = httpHandler(endpoint, wires, ({ params, body, ...press }, on) => {
  const { number, version, dataHash, receivedOn, postmarkedOn } = body;
  const given = { number, version, dataHash };
  const paper = { given, receivedOn, ...(postmarkedOn === undefined ? {} : { postmarkedOn }) };
  return register(on, params.applicationId, press, paper);
});
