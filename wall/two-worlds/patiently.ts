/** Does this again when the database did not answer in time: the app's own limits are short, and this machine may be busy. */
export async function patiently<Done>(work: () => Promise<Done>, tries = 20): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    return patiently(work, tries - 1);
  }
}
