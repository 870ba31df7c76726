package io.github.woowuproutes.file;

import io.github.woowuproutes.config.Configuration;

/**
 * How to log in to one SFTP server, and how to know it, for the kamelet {@code order-sftp-source}. As beans these values
 * stand in no address, and so in no log. What is not set is blank.
 */
public final class SftpAccess {

    private final String password;
    private final String privateKey;
    private final String passphrase;
    private final String knownHosts;

    /** @param prefix what the keys of these files begin with, for example {@code orders.file} */
    public SftpAccess(String prefix, Configuration configuration) {
        var sftp = prefix + ".sftp.";
        this.password = configuration.find(sftp + "password").orElse("");
        this.privateKey = configuration.find(sftp + "key").orElse("");
        this.passphrase = configuration.find(sftp + "passphrase").orElse("");
        this.knownHosts = configuration.find(sftp + "known-hosts").orElse("");
    }

    /** The password; for the kamelet, which can call only what is static. */
    public static String password(SftpAccess access) {
        return access.password;
    }

    /** The file with the private key. */
    public static String privateKey(SftpAccess access) {
        return access.privateKey;
    }

    /** The passphrase of the private key. */
    public static String passphrase(SftpAccess access) {
        return access.passphrase;
    }

    /** The file with the server's host key. */
    public static String knownHosts(SftpAccess access) {
        return access.knownHosts;
    }
}
