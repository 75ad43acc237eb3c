// Makes a workbook in a thread of its own: the library does it in one go, which would hold up everybody else.
// Gets lists of rows, then the looks of the sheet; gives back the bytes of the file, and ends.
import { parentPort } from 'node:worker_threads';
import writeXlsxFile from 'write-excel-file/node';

const rows = [];

parentPort.on('message', async (message) => {
  if (Array.isArray(message)) {
    // Every cell is text: nothing is taken for a number or a date.
    for (const row of message) rows.push(row.map((value) => ({ value, type: String })));
    return;
  }
  const { sheet, width } = message;
  const [head = []] = rows;
  for (const cell of head) cell.fontWeight = 'bold';
  const columns = head.map(() => ({ width }));
  const bytes = new Uint8Array(await writeXlsxFile(rows, { sheet, columns, stickyRowsCount: 1 }).toBuffer());
  parentPort.postMessage(bytes, [bytes.buffer]);
  parentPort.close();
});
