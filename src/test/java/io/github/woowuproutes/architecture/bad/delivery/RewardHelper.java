package io.github.woowuproutes.architecture.bad.delivery;

import io.github.woowuproutes.architecture.bad.sandbox.Server;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.logging.Logger;

/** Uses the sandbox, old dates and another logging, sleeps and prints. */
public final class RewardHelper {

    Float points(Server server) throws InterruptedException {
        Thread.sleep(1);
        System.err.println(server);
        Logger.getAnonymousLogger().info(new SimpleDateFormat("yyyy").format(new Date(0)));
        new IllegalStateException("shown").printStackTrace();
        return 1f;
    }
}
