package io.github.woowuproutes.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version, from its jar, and Java's. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var ours = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        return new String[] {"woowup-routes " + ours.orElse("(not packaged)") + ", Java " + Runtime.version()};
    }
}
