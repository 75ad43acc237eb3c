import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A disk that can be full and free again, for the program that writes on it. */
export interface Disk {
  /** Where the program is to keep its data. */
  readonly dataDir: string;
  readonly fill: (pid: number) => void;
  readonly free: (pid: number) => void;
  /** Takes the disk away, when the program has ended. */
  readonly remove: () => void;
}

/** A kind of disk, as far as this computer lets us make one. */
export interface DiskKind {
  readonly name: string;
  /** Name of its drill. */
  readonly short: string;
  readonly isPossible: () => boolean;
  readonly make: (dir: string) => Disk;
}

const succeeds = (command: string, ...parts: readonly string[]): boolean =>
  spawnSync(command, parts).status === 0;

/** Room for some thousands of conversations. */
const DISK_MB = 64;

/** A small file system in memory: needs the right to mount one. */
const smallDisk: DiskKind = {
  name: 'a disk without room',
  short: 'disk',
  isPossible: () => succeeds('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'),
  make: (dir) => {
    const mounted = path.join(dir, 'schijf');
    const filler = path.join(mounted, 'vol');
    mkdirSync(mounted);
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', mounted]);
    return {
      dataDir: path.join(mounted, 'data'),
      fill: () => {
        try {
          writeFileSync(filler, Buffer.alloc(DISK_MB * 1024 * 1024));
        } catch {
          // It has taken all there was.
        }
      },
      free: () => {
        rmSync(filler);
      },
      remove: () => void spawnSync('umount', ['--lazy', mounted]),
    };
  },
};

/** A limit that the system sets to the size of files, lowered to nothing while the program runs. */
const limitedFiles: DiskKind = {
  name: 'a limit to the size of files',
  short: 'file-size',
  isPossible: () => succeeds('prlimit', '--fsize', '--pid', String(process.pid)),
  make: (dir) => ({
    dataDir: path.join(dir, 'data'),
    fill: (pid) => void spawnSync('prlimit', ['--pid', String(pid), '--fsize=0:']),
    free: (pid) => void spawnSync('prlimit', ['--pid', String(pid), '--fsize=unlimited:']),
    remove: () => undefined,
  }),
};

export const DISK_KINDS = [smallDisk, limitedFiles];
