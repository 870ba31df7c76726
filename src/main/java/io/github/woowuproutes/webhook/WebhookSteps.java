package io.github.woowuproutes.webhook;

import io.github.woowuproutes.journal.Notifications;
import java.util.Map;
import org.apache.camel.Processor;

/** The steps by which an announced order is noted and fetched, by the names that the routes call them. */
public final class WebhookSteps {

    private WebhookSteps() {}

    /** Makes the steps. */
    public static Map<String, Processor> of(Webhooks webhooks, Notifications notifications) {
        return Map.of(
                "note-notification", new NoteNotification(webhooks, notifications),
                "take-notifications", new TakeNotifications(notifications),
                "begin-fetch", new BeginFetch(webhooks),
                "read-fetched", new ReadFetched(),
                "look-at-fetched", new LookAtFetched(),
                "reject-notification", new RejectNotification(),
                "fetch-later", new FetchLater(notifications),
                "close-notification", exchange -> notifications.close(Fetch.notification(exchange)));
    }
}
