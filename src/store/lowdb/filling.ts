import type { Files } from './files.js';

/** Stands in the folder from the first record that is put in to the last. */
const FILE = 'filling.txt';

/** Whether the folder was not filled to the end: no server may use it. */
export const isFilling = async (files: Files): Promise<boolean> => (await files.head(FILE)) !== '';

/** Says that the folder is being filled. @throws HelpdeskError `store_unwritable` */
export const beginFilling = (files: Files): Promise<void> => files.replace(FILE, 'filling\n', true);

/** Says that the folder holds everything. @throws HelpdeskError `store_unwritable` */
export const endFilling = (files: Files): Promise<void> => files.remove(FILE);
