package io.github.woowuproutes.cli;

/** How the process ends, for scripts and supervisors. */
public final class ExitCode {

    /** All went well, or a long-running command was told to stop and did. */
    public static final int FINE = 0;

    /** It was tried and failed. */
    public static final int FAILED = 1;

    /** The command line or the configuration is wrong; nothing was tried. */
    public static final int WRONG_USAGE = 2;

    private ExitCode() {}
}
