package io.github.woowuproutes.file;

import io.github.woowuproutes.config.Configuration;

/** The secrets of one SFTP server, for the kamelet {@code order-sftp-source}: as beans they stand in no address. */
public final class SftpAccess {

    private final String password;
    private final String passphrase;

    /** @param prefix what the keys of these files begin with, for example {@code orders.file} */
    public SftpAccess(String prefix, Configuration configuration) {
        this.password = configuration.find(prefix + ".sftp.password").orElse("");
        this.passphrase = configuration.find(prefix + ".sftp.passphrase").orElse("");
    }

    /** Blank if there is none; for the kamelet, which can call only what is static. */
    public static String password(SftpAccess access) {
        return access.password;
    }

    /** Of the private key; blank if there is none. */
    public static String passphrase(SftpAccess access) {
        return access.passphrase;
    }
}
