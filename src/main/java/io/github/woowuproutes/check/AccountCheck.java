package io.github.woowuproutes.check;

import io.github.woowuproutes.config.Configuration;
import io.github.woowuproutes.network.CompanyNetwork;
import io.github.woowuproutes.woowup.RateLimited;
import io.github.woowuproutes.woowup.WoowUpException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** Asks WoowUp for the programme's rate, which needs the right key and programme. */
final class AccountCheck {

    private static final String SUBJECT = "account";
    private static final String KEY = "woowup.api-key";
    private static final String URL = "woowup.url";

    private final Configuration configuration;
    private final WoowUp woowUp;

    AccountCheck(Configuration configuration, WoowUp woowUp) {
        this.configuration = configuration;
        this.woowUp = woowUp;
    }

    /**
     * What came out.
     *
     * @param pointsPerUnit the rate, if WoowUp said it
     */
    record Result(Finding finding, Optional<BigDecimal> pointsPerUnit) {}

    Result ask() {
        try {
            return read(woowUp.ask("contest_sale_points", ""));
        } catch (Exception noAnswer) {
            return without(new ConnectionFault(configuration).of(noAnswer, URL, url()));
        }
    }

    private Result read(WoowUp.Answer answer) {
        try {
            var said = answer.read();
            if (!said.isYes()) {
                return without(
                        answer.status() == 404
                                ? unknownProgramme()
                                : refused(said.refusal().getMessage()));
            }
            var rate = said.pointsPerUnit();
            var fine = "programme %s at %s%s, %s points per unit of money%s"
                    .formatted(
                            program(),
                            url(),
                            CompanyNetwork.proxyFor(URI.create(url()), configuration)
                                    .map(proxy -> " through the proxy " + proxy)
                                    .orElse(""),
                            rate.toPlainString(),
                            rate.signum() == 0 ? ": it rewards no sales, so nothing is sent" : "");
            return new Result(Finding.fine(SUBJECT, fine), Optional.of(rate));
        } catch (RateLimited busy) {
            return without(Finding.unreachable(SUBJECT, Words.of(busy)));
        } catch (WoowUpException no) {
            return without(unusable(answer.status(), no));
        }
    }

    private Finding unusable(int status, WoowUpException no) {
        if (status >= 500) {
            return Finding.unreachable(
                    URL, "WoowUp is there and does not work (" + Words.of(no) + "): try again later");
        }
        return switch (status) {
            case 401, 403 -> refused("HTTP " + status);
            case 410 -> Finding.wrong(KEY, "WoowUp has closed the account of programme " + program() + ": ask WoowUp");
            case 400, 404 -> unknownProgramme();
            default ->
                Finding.wrong(
                        URL,
                        "what answers at " + url() + " is not WoowUp (" + Words.of(no)
                                + "): correct it; usual is https://api.woowup.com");
        };
    }

    private Finding refused(String words) {
        return Finding.wrong(
                KEY,
                "WoowUp refuses the key for programme " + program() + " (" + Words.of(words)
                        + "): copy woowup.api-key and woowup.program-id as WoowUp shows them");
    }

    private Finding unknownProgramme() {
        return Finding.wrong(
                "woowup.program-id",
                "there is no programme " + program() + " at " + url() + ": correct it, or woowup.url");
    }

    private String program() {
        return configuration.text("woowup.program-id");
    }

    private String url() {
        return configuration.text(URL);
    }

    private static Result without(Finding finding) {
        return new Result(finding, Optional.empty());
    }
}
