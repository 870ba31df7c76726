package io.github.woowuproutes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A real SFTP server on the loopback, with one user whose home is a folder. */
final class SftpServer implements AutoCloseable {

    static final String USER = "shop";
    /** With every sign that means something in an address. */
    static final String PASSWORD = "p&a+s%s {w}=?#:/@ñ";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey = newKey();

    /** @param users whose keys may log in, beside the password */
    SftpServer(Path home, PublicKey... users) throws IOException {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) ->
                user.equals(USER) && List.of(users).stream().anyMatch(known -> KeyUtils.compareKeys(known, key)));
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
    }

    int port() {
        return server.getPort();
    }

    /** A known-hosts file that names the server's own key. */
    Path knownHosts(Path file) throws IOException {
        return knownHosts(file, hostKey.getPublic());
    }

    /** A known-hosts file that names another key for this server. */
    Path knownHosts(Path file, PublicKey key) throws IOException {
        return Files.writeString(file, "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(key) + "\n");
    }

    static KeyPair newKey() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
