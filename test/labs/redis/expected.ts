/** The fixes of lock-expires that help. */
export const right: readonly string[] = ['redis-token', 'zookeeper-czxid'];
