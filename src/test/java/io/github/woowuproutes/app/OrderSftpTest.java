package io.github.woowuproutes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import io.github.woowuproutes.file.FileStatus;
import io.github.woowuproutes.file.FileStatuses;
import io.github.woowuproutes.journal.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are fetched from a real SFTP server, with the real routes. */
class OrderSftpTest {

    private static final String GOOD = "{\"number\": \"1\", \"state\": \"paid\", \"total\": 300.00,"
            + " \"customer\": {\"email\": \"ana@test.com\", \"firstName\": \"Ana\", \"lastName\": \"Paz\"}}";

    @TempDir
    private Path directory;

    private Path home;
    private SftpServer server;
    private Installation installation;

    @BeforeEach
    void a_server() throws Exception {
        home = Files.createDirectories(directory.resolve("home"));
        Files.createDirectories(home.resolve("out"));
    }

    @AfterEach
    void stop() {
        if (installation != null) {
            installation.close();
        }
        server.close();
    }

    @Test
    void files_are_fetched_with_a_password_and_moved_on_the_server() throws Exception {
        server = new SftpServer(home);
        var good = Files.writeString(home.resolve("out/good.json"), GOOD);

        installation().with("orders.file.sftp.password", SftpServer.PASSWORD).start();

        awaitFile("out/done/good.json");
        installation.await("1", State.REWARDED);
        assertThat(good).doesNotExist();
        assertThat(directory.resolve("work/orders.file.sftp")).isEmptyDirectory();
    }

    @Test
    void faults_are_written_to_the_server() throws Exception {
        server = new SftpServer(home);
        Files.writeString(home.resolve("out/some.jsonl"), GOOD + "\n{\"number\": \"2\"\n");

        installation().with("orders.file.sftp.password", SftpServer.PASSWORD).start();

        awaitFile("out/failed/some.jsonl");
        assertThat(home.resolve("out/failed/some.jsonl.errors"))
                .content()
                .startsWith("line,order,column,found,expected\n2,,")
                .contains("ends in the middle");
        installation.await("1", State.REWARDED);
    }

    @Test
    void a_private_key_with_a_passphrase_logs_in() throws Exception {
        var key = KeyPair.genKeyPair(new JSch(), KeyPair.ECDSA, 256);
        key.writePrivateKey(directory.resolve("key").toString(), "open sesame".getBytes());
        server = new SftpServer(home, publicKey(key, "ecdsa-sha2-nistp256"));
        Files.writeString(home.resolve("out/good.json"), GOOD);

        installation()
                .with("orders.file.sftp.key", directory.resolve("key").toString())
                .with("orders.file.sftp.passphrase", "open sesame")
                .start();

        awaitFile("out/done/good.json");
    }

    @Test
    void a_private_key_without_a_passphrase_logs_in() throws Exception {
        var key = KeyPair.genKeyPair(new JSch(), KeyPair.RSA, 2048);
        key.writePrivateKey(directory.resolve("key").toString());
        server = new SftpServer(home, publicKey(key, "ssh-rsa"));
        Files.writeString(home.resolve("out/good.json"), GOOD);

        installation()
                .with("orders.file.sftp.key", directory.resolve("key").toString())
                .start();

        awaitFile("out/done/good.json");
    }

    @Test
    void a_server_with_another_host_key_gets_no_password_and_is_said() throws Exception {
        server = new SftpServer(home);
        Files.writeString(home.resolve("out/good.json"), GOOD);
        var wrong = server.knownHosts(
                directory.resolve("wrong"), SftpServer.newKey().getPublic());

        installation()
                .with("orders.file.sftp.password", SftpServer.PASSWORD)
                .with("orders.file.sftp.known-hosts", wrong.toString())
                .start();

        await().atMost(Duration.ofSeconds(20)).until(() -> status().troubles().containsKey(""));
        assertThat(status().troubles().get("")).containsIgnoringCase("HostKey");
        assertThat(home.resolve("out/good.json")).exists();
    }

    @Test
    void a_server_that_is_unknown_is_refused() throws Exception {
        server = new SftpServer(home);
        Files.writeString(home.resolve("out/good.json"), GOOD);
        var none = Files.writeString(directory.resolve("none"), "");

        installation()
                .with("orders.file.sftp.password", SftpServer.PASSWORD)
                .with("orders.file.sftp.known-hosts", none.toString())
                .start();

        await().atMost(Duration.ofSeconds(20)).until(() -> status().troubles().containsKey(""));
        assertThat(home.resolve("out/good.json")).exists();
    }

    @Test
    void a_server_that_was_away_is_read_as_soon_as_it_is_back() throws Exception {
        server = new SftpServer(home);
        var port = server.port();
        installation().with("orders.file.sftp.password", "wrong").start();
        await().atMost(Duration.ofSeconds(20)).until(() -> status().troubles().containsKey(""));

        installation.stop();
        installation.with("orders.file.sftp.password", SftpServer.PASSWORD).start();
        Files.writeString(home.resolve("out/good.json"), GOOD);

        awaitFile("out/done/good.json");
        assertThat(port).isEqualTo(server.port());
        assertThat(status().troubles()).isEmpty();
    }

    private Installation installation() throws Exception {
        installation = new Installation(directory)
                .with("orders.file.sftp.enabled", "true")
                .with("orders.file.sftp.host", "127.0.0.1")
                .with("orders.file.sftp.port", Integer.toString(server.port()))
                .with("orders.file.sftp.username", SftpServer.USER)
                .with(
                        "orders.file.sftp.known-hosts",
                        server.knownHosts(directory.resolve("known")).toString())
                .with("orders.file.sftp.directory", "out")
                .with("orders.file.sftp.interval", "200ms")
                .with("orders.file.work-directory", directory.resolve("work").toString());
        return installation;
    }

    private static PublicKey publicKey(KeyPair key, String kind) throws Exception {
        var text = kind + " " + Base64.getEncoder().encodeToString(key.getPublicKeyBlob());
        return PublicKeyEntry.parsePublicKeyEntry(text).resolvePublicKey(null, null, null);
    }

    private FileStatus.State status() {
        List<FileStatus> all = installation.registered(FileStatuses.class).all();
        return all.get(0).state();
    }

    private void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(home.resolve(name)));
    }
}
