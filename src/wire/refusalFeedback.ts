/** What the agent is told when nobody gives a reason. A refusal without words would end the whole run. */
export const refusalFeedback = 'Permission denied. Do without it, or find another way.';
