// The look that the reader chose, before anything is painted. Without a choice the system decides.
try {
  const look = localStorage.getItem("sandbox.look");
  if (look === '"light"' || look === '"dark"') document.documentElement.dataset.look = JSON.parse(look);
} catch {
  // Storage may be closed to us (private windows): the system's look it is.
}
