export async function wake(element) { return element; }
