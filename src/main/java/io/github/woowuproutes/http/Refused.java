package io.github.woowuproutes.http;

/** A request that is not served; the route answers with the problem. Not a failure of ours, so it has no stack trace. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
