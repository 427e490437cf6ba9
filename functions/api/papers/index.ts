// Printed and exported documents, as one function of its own, so that their weight slows nothing else.
import { feature } from '#kit/http-handler.ts';
import { applicationsFile } from './applications-file.ts';
import { certificate } from './certificate.ts';
import { evidence } from './evidence.ts';
import { form } from './form.ts';
import { receipt } from './receipt.ts';
import { receiptFile } from './receipt-file.ts';
import { registerPaper } from './register-paper.ts';
import { sitesFile } from './sites-file.ts';

export const handlers = {
  form,
  receipt,
  receiptFile,
  registerPaper,
  applicationsFile,
  sitesFile,
  evidence,
  certificate,
};
export const handler = feature(handlers);
