package io.github.woowuproutes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Random and mutated documents, in a process with little memory. {@code -Dfuzz=10000} for more of them, {@code -Dseed=1}
 * for the ones of a run before.
 */
@DisabledOnOs(OS.WINDOWS)
class HttpFuzzIT extends WholeProcess {

    private static final String SECRET = "the-secret-of-the-platform";
    private static final int DOCUMENTS = Integer.getInteger("fuzz", 3_000);
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "1e-400",
            "99999999999999999999999999999999999999999999",
            "NaN",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\r\\n\"",
            "\"${env:PATH}\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "\"2026-02-30T25:61:00Z\"",
            "{\"\":{\"\":[]}}");

    @Test
    void whatever_comes_is_answered_and_breaks_nothing() throws Exception {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HttpFuzzIT: -Dseed=" + seed);
        var random = new Random(seed);
        var shop = PostingShop.of(installation());
        installation()
                .with("orders.http.shopify.signature", "shopify")
                .with("orders.http.shopify.secret", SECRET)
                .environment("JAVA_OPTS", "-Xmx192m");
        var run = installation().run();
        run.until(shop::isServed);
        var ours = PostingShop.order("1").getBytes(StandardCharsets.UTF_8);
        var theirs = Files.readAllBytes(Path.of("docs/formats/samples/shopify-paid.json"));

        for (var i = 0; i < DOCUMENTS; i++) {
            var webhook = i % 2 == 0;
            var document = mutated(webhook ? theirs : ours, random);

            var reply = webhook ? webhook(shop, document) : order(shop, document);

            assertThat(reply.statusCode())
                    .as("seed %d, document %d: %s", seed, i, new String(document, StandardCharsets.UTF_8))
                    .isLessThan(500);
            assertThat(reply.body()).doesNotContain("Exception", "\tat ", "io.github", "org.apache");
        }

        run.until(() -> shop.post("/orders", PostingShop.order("last")).statusCode() < 300);
        run.until(() -> sandbox().ledger().rewardsOf("last").size() == 1);
        assertThat(run.terminate()).as(run.output()).isZero();
        assertThat(journal().ask("SELECT faults FROM rejected"))
                .isNotEmpty()
                .as("seed %d: nothing that nobody foresaw", seed)
                .noneMatch(faults -> faults.contains("itself failed"));
    }

    private static java.net.http.HttpResponse<String> order(PostingShop shop, byte[] document)
            throws IOException, InterruptedException {
        return shop.send(shop.request("/orders").POST(HttpRequest.BodyPublishers.ofByteArray(document)));
    }

    private static java.net.http.HttpResponse<String> webhook(PostingShop shop, byte[] document)
            throws IOException, InterruptedException, GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return shop.send(shop.request("/orders/shopify")
                .header("X-Shopify-Hmac-Sha256", Base64.getEncoder().encodeToString(mac.doFinal(document)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(document)));
    }

    private static byte[] mutated(byte[] document, Random random) {
        var text = new String(document, StandardCharsets.UTF_8);
        return switch (random.nextInt(9)) {
            case 0 -> noise(random);
            case 1 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> flipped(document, random);
            case 3 -> odd(text, random).getBytes(StandardCharsets.UTF_8);
            case 4 -> odd(odd(odd(text, random), random), random).getBytes(StandardCharsets.UTF_8);
            case 5 -> ("[" + (text + ",").repeat(random.nextInt(30)) + text + "]").getBytes(StandardCharsets.UTF_8);
            case 6 -> ("[" + odd(text, random) + "," + odd(text, random) + "]").getBytes(StandardCharsets.UTF_8);
            case 7 -> "[".repeat(random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8);
            default -> (text.substring(0, text.length() / 2) + text).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] noise(Random random) {
        var bytes = new byte[random.nextInt(3_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] document, Random random) {
        var bytes = document.clone();
        for (var i = 0; i <= random.nextInt(8); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A value somewhere becomes an odd one. */
    private static String odd(String text, Random random) {
        var from = text.indexOf(':', random.nextInt(text.length()));
        if (from < 0) {
            return text;
        }
        var to = from + 1;
        while (to < text.length() && ",}]\n".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(0, from + 1) + ODD.get(random.nextInt(ODD.size())) + text.substring(to);
    }
}
