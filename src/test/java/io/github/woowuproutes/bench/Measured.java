package io.github.woowuproutes.bench;

/**
 * What one run of one program came to.
 *
 * @param orders       how many orders there were
 * @param wholeSeconds from the start of the process to the last reward
 * @param flowSeconds  from the first reward to the last
 * @param cpuMillis    processor time of the process, from start to end
 * @param megabytes    the most memory that the process held
 * @param requests     requests that WoowUp got
 * @param lost         orders that were not rewarded
 * @param doubled      orders that were rewarded more than once
 * @param failures     what the program itself counts as failed
 * @param sandboxMillis processor time of the sandbox
 */
record Measured(
        int orders,
        double wholeSeconds,
        double flowSeconds,
        long cpuMillis,
        long megabytes,
        long requests,
        int lost,
        int doubled,
        int failures,
        long sandboxMillis) {

    double perSecond() {
        return orders / wholeSeconds;
    }

    double flowPerSecond() {
        return orders / flowSeconds;
    }

    double cpuPerOrder() {
        return (double) cpuMillis / orders;
    }

    double requestsPerOrder() {
        return (double) requests / orders;
    }

    double sandboxMillisPerRequest() {
        return (double) sandboxMillis / requests;
    }
}
