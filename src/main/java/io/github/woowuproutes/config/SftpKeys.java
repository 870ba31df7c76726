package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.stream.Stream;

/** The keys of the SFTP server of one family of files. */
final class SftpKeys {

    private SftpKeys() {}

    /** @param sftp what they begin with, for example {@code orders.file.sftp} */
    static Stream<Key> of(String sftp) {
        return Stream.of(
                withDefault(
                        sftp + ".enabled",
                        "false",
                        Kinds.FLAG,
                        "Whether orders are read from files on an SFTP server; their form is that of the folder's."),
                optional(sftp + ".host", FileKinds.HOST, "The server; required when SFTP is enabled."),
                withDefault(sftp + ".port", "22", Kinds.number(1, 65_535), "Its port."),
                optional(sftp + ".username", Kinds.TEXT, "The user there; required when SFTP is enabled."),
                optional(sftp + ".password", Kinds.TEXT, "The password of that user. It is never printed.")
                        .hidden(),
                optional(
                        sftp + ".key",
                        Kinds.PATH,
                        "The file with the private key of that user, instead of a password or beside it."),
                optional(sftp + ".passphrase", Kinds.TEXT, "The passphrase of that key. It is never printed.")
                        .hidden(),
                optional(
                        sftp + ".known-hosts",
                        Kinds.PATH,
                        "The file with the server's host key, as `ssh-keyscan` writes it; required when SFTP is enabled."
                                + " A server with another key is refused."),
                withDefault(
                        sftp + ".directory",
                        ".",
                        FileKinds.REMOTE_FOLDER,
                        "The folder on the server, from where the login ends."),
                withDefault(
                        sftp + ".interval",
                        "60s",
                        FileKinds.INTERVAL,
                        "How long to wait between two looks at the server."));
    }
}
