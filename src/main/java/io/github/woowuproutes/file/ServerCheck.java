package io.github.woowuproutes.file;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import io.github.woowuproutes.config.Configuration;
import java.util.List;
import java.util.Locale;

/** Logs in to one SFTP server, as Camel will, and lists its folder. */
final class ServerCheck {

    private static final int PATIENCE = 15_000;

    private final String sftp;
    private final Configuration configuration;
    private final FileNames names;

    ServerCheck(String prefix, Configuration configuration) {
        this.sftp = prefix + ".sftp";
        this.configuration = configuration;
        this.names = new FileNames(
                Completeness.of(configuration.text(prefix + ".complete")).marker());
    }

    FileCheck.Report look() {
        var server = configuration.text(sftp + ".host") + ":" + configuration.text(sftp + ".port");
        try {
            var session = session();
            try {
                session.connect(PATIENCE);
                return list(session);
            } finally {
                session.disconnect();
            }
        } catch (JSchUnknownHostKeyException | JSchChangedHostKeyException stranger) {
            return FileCheck.Report.wrong(
                    "the server %s shows a host key that is not in the file of %s.known-hosts. Ask its owner for the key; only if it is the right one, add what ssh-keyscan prints"
                            .formatted(server, sftp));
        } catch (JSchException failed) {
            return isRefusal(failed)
                    ? FileCheck.Report.wrong(
                            "the server %s refuses the user, or the private key cannot be read: correct %s.username, .password, .key and .passphrase (%s)"
                                    .formatted(server, sftp, Reason.of(failed)))
                    : FileCheck.Report.away("the server %s of %s.host cannot be reached (%s)"
                            .formatted(server, sftp, Reason.of(failed)));
        }
    }

    private static boolean isRefusal(JSchException failed) {
        var words = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("auth") || words.contains("privatekey") || words.contains("userauth");
    }

    private Session session() throws JSchException {
        var jsch = new JSch();
        var key = configuration.find(sftp + ".key");
        if (key.isPresent()) {
            jsch.addIdentity(key.get(), configuration.find(sftp + ".passphrase").orElse(""));
        }
        jsch.setKnownHosts(configuration.text(sftp + ".known-hosts"));
        var session = jsch.getSession(
                configuration.text(sftp + ".username"),
                configuration.text(sftp + ".host"),
                configuration.number(sftp + ".port"));
        configuration.find(sftp + ".password").ifPresent(session::setPassword);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("PreferredAuthentications", "publickey,password");
        session.setTimeout(PATIENCE);
        return session;
    }

    private FileCheck.Report list(Session session) throws JSchException {
        var folder = configuration.text(sftp + ".directory");
        var channel = (ChannelSftp) session.openChannel("sftp");
        try {
            channel.connect(PATIENCE);
            var waiting = channel.ls(folder).stream()
                    .filter(entry -> entry.getAttrs().isReg() && names.isOrders(entry.getFilename()))
                    .count();
            return new FileCheck.Report(
                    List.of(), List.of(waiting == 1 ? "1 file waits" : waiting + " files wait"), List.of(), true);
        } catch (SftpException failed) {
            return FileCheck.Report.wrong("the folder %s of %s.directory cannot be listed on the server (%s)"
                    .formatted(folder, sftp, Reason.of(failed)));
        }
    }
}
