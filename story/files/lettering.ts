// A picture with words on it: letters three dots wide and five high, big enough to read on a scan.

/** Five rows of three dots, each row one digit: 4 is the left dot, 2 the middle one, 1 the right one. */
const SHAPES: Readonly<Record<string, string>> = {
  ...{ A: '25755', B: '65656', C: '34443', D: '65556', E: '74647', F: '74644', G: '34553', H: '55755', I: '72227' },
  ...{ J: '11152', K: '55655', L: '44447', M: '57755', N: '65555', O: '25552', P: '65644', Q: '25563', R: '65655' },
  ...{ S: '34216', T: '72222', U: '55557', V: '55552', W: '55775', X: '55255', Y: '55222', Z: '71247' },
  ...{ 0: '75557', 1: '26227', 2: '61247', 3: '61216', 4: '55711', 5: '74616', 6: '34757', 7: '71222', 8: '75757' },
  ...{ 9: '75716', '-': '00700', "'": '22000', '.': '00002' },
};

export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };
type Colour = readonly [red: number, green: number, blue: number];

const LINE = 7;

const paint = ({ width, data }: Picture, x: number, y: number, side: number, colour: Colour): void => {
  for (let row = y; row < y + side; row += 1)
    for (let column = x; column < x + side; column += 1) data.set([...colour, 255], (row * width + column) * 4);
};

/** Dark words on light paper, one line under another, each dot `scale` pixels wide. */
export const picture = (lines: readonly string[], paper: Colour, scale = 4): Picture => {
  const longest = Math.max(...lines.map((line) => line.length));
  const width = (longest * 4 + 8) * scale;
  const height = (lines.length * LINE + 8) * scale;
  const drawn: Picture = { width, height, data: new Uint8Array(width * height * 4) };
  for (let at = 0; at < drawn.data.length; at += 4) drawn.data.set([...paper, 255], at);
  for (const [row, line] of lines.entries())
    for (const [column, letter] of [...line.toUpperCase()].entries())
      for (const [dy, dots] of [...(SHAPES[letter] ?? '00000')].entries())
        for (const dx of [0, 1, 2])
          if ((Number(dots) >> (2 - dx)) & 1)
            paint(drawn, (4 + column * 4 + dx) * scale, (4 + row * LINE + dy) * scale, scale, [40, 40, 60]);
  return drawn;
};
