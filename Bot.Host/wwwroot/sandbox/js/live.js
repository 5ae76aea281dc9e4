// @ts-check
// The stream of what happens. A browser keeps six connections to a host, and every stream holds one:
// a tab that nobody has seen for a minute lets go of its own, and catches up when it is looked at again.

const longestPause = 10_000;
const hiddenFor = 60_000;

/**
 * @param {string} as
 * @param {{ message(m: any): void, gone(g: any): void, state(): void, connected(): void, lost(): void }} on
 * @returns {() => void} stops listening
 */
export function listen(as, on) {
  /** @type {EventSource | null} */
  let source = null;
  let pause = 500;
  let timer = 0;

  const open = () => {
    close();
    source = new EventSource(`/sandbox/api/events?as=${encodeURIComponent(as)}`);
    source.addEventListener("open", () => {
      pause = 500;
      on.connected();
    });
    source.addEventListener("message", event => on.message(JSON.parse(event.data)));
    source.addEventListener("gone", event => on.gone(JSON.parse(event.data)));
    source.addEventListener("state", () => on.state());
    source.addEventListener("error", () => {
      close();
      on.lost();
      timer = setTimeout(open, pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, longestPause);
    });
  };

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  const seen = () => {
    if (document.hidden) timer = setTimeout(close, hiddenFor);
    else if (source && source.readyState !== EventSource.CLOSED) clearTimeout(timer);
    else open();
  };

  document.addEventListener("visibilitychange", seen);
  if (!document.hidden) open();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    close();
  };
}
