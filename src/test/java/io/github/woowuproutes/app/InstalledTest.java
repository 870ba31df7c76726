package io.github.woowuproutes.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with an installation of its own, not yet started, in an empty directory. */
abstract class InstalledTest {

    @TempDir
    Path directory;

    Installation installation;

    @BeforeEach
    final void install() throws Exception {
        installation = prepared(new Installation(directory));
    }

    /** What all tests of a class have in common beyond the defaults. */
    Installation prepared(Installation fresh) throws Exception {
        return fresh;
    }

    @AfterEach
    final void closeInstallation() {
        installation.close();
    }
}
