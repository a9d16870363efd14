/** The palette listens to the window, so that any button may open it without knowing it. */
const openEvent = "till:open-palette";

export function openPalette(): void {
  window.dispatchEvent(new Event(openEvent));
}

export function onOpenPalette(listener: () => void): () => void {
  window.addEventListener(openEvent, listener);
  return () => window.removeEventListener(openEvent, listener);
}
