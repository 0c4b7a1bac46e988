/** The user of the training store, and the password that each test user chooses unless it says another. */
export const trainingUser = 'ovning';
export const password = 'fyra gula svanar på isen';
