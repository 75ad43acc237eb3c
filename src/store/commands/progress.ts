import { SingleBar } from 'cli-progress';

/** Shows how far a task is. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Leaves the line to what comes next. */
  stop(): void;
}

/** What is counted, and where that is shown. */
export interface ProgressParts {
  readonly label: string;
  /** How many there are, about. */
  readonly total: number;
  /** Where somebody looks, or what ends in a file. */
  readonly out: NodeJS.WriteStream;
}

/** A bar where somebody looks; else a line for each tenth. */
export const showProgress = (parts: ProgressParts): Progress => (parts.out.isTTY ? bar(parts) : lines(parts));

function bar({ label, total, out }: ProgressParts): Progress {
  // A stop signal is ours to handle.
  const shown = new SingleBar({
    format: `${label} {bar} {percentage} %`,
    clearOnComplete: true,
    gracefulExit: false,
    stream: out,
  });
  shown.start(Math.max(total, 1), 0);
  return {
    step: () => {
      shown.increment();
    },
    stop: () => {
      shown.stop();
    },
  };
}

function lines({ label, total, out }: ProgressParts): Progress {
  let done = 0;
  let told = 0;
  return {
    step() {
      done += 1;
      const tenths = Math.min(10, Math.floor((10 * done) / Math.max(total, 1)));
      if (tenths > told) out.write(`${label}: ${tenths * 10} %\n`);
      told = Math.max(told, tenths);
    },
    stop: () => undefined,
  };
}
