package io.github.woowuproutes.config;

import static io.github.woowuproutes.config.Key.optional;
import static io.github.woowuproutes.config.Key.required;
import static io.github.woowuproutes.config.Key.withDefault;

import java.util.List;

/** Every key that there is once. Those of a database are a family of their own: {@link DatabaseKeys}. */
final class Keys {

    private static final Kind BRAKE = Kind.of(
            "a whole number from 1 to 999999999, or none",
            text -> text.equals("none") || text.matches("[1-9]\\d{0,8}"));

    static final List<Key> ALL = List.of(
            withDefault(
                    "woowup.mode",
                    "live",
                    Kinds.choice("live", "shadow"),
                    "`shadow` reads WoowUp and writes nothing there: orders stay `NEW`, with the points that they would get. `live`"
                            + " sends them."),
            withDefault(
                    "woowup.api",
                    "v2",
                    Kind.of("v2; this version does not speak v3", "v2"::equals),
                    "The interface of WoowUp that is used. `v2` is the points programme, and the only one so far."),
            withDefault(
                    "woowup.url",
                    "https://api.woowup.com",
                    Kinds.WEB,
                    "The address of WoowUp, without a path: `/apiv2/{programme}` is appended. Plain `http` is allowed to this"
                            + " machine only, for example to the sandbox."),
            required("woowup.api-key", Kinds.TOKEN, "The key that WoowUp gave you. It is never printed.")
                    .hidden(),
            required("woowup.program-id", Kinds.PROGRAMME, "The id of your points programme, from WoowUp."),
            withDefault(
                    "woowup.customer.id",
                    "email",
                    Kinds.oneOrMoreOf("email", "document", "phone", "id"),
                    "The field of an order that identifies its customer: `email`, `document`, `phone` or `id`. Or a list of"
                            + " them, such as `document,email`: the first one that can be used wins."),
            withDefault(
                    "woowup.customer.initialize",
                    "true",
                    Kinds.FLAG,
                    "Whether a customer whom WoowUp does not know is created. With `false` only registered customers earn"
                            + " points, and the orders of all others are skipped."),
            withDefault(
                    "woowup.points.rounding",
                    "HALF_UP",
                    Kinds.ROUNDING,
                    "How points are rounded to whole ones: a rounding mode of Java. `HALF_UP` rounds 0.5 up, `DOWN` cuts"
                            + " off, `UP` rounds any fraction up."),
            withDefault(
                    "woowup.points.max",
                    "2147483647",
                    RuleKinds.POINTS,
                    "The most points that an order may earn; one that would earn more is parked. The default is the largest"
                            + " number that WoowUp can keep."),
            withDefault(
                    "woowup.branch.unknown",
                    "omit",
                    Kinds.choice("omit", "park", "send"),
                    "What to do with a branch that is not in `routes/mappings/branches.csv`: `omit` gives the points and"
                            + " tells WoowUp no branch, `park` leaves the order to a person, `send` sends the branch as the"
                            + " shop calls it. While that file has no line, all branches are sent."),
            withDefault(
                    "woowup.invoice-number",
                    "{number}",
                    RuleKinds.INVOICE_NUMBER,
                    "The number by which WoowUp knows an order, made of `{number}`, `{shop}` and `{branch}`. Without `{shop}`"
                            + " the orders of another shop than `orders.shop` still carry that shop's name before it."),
            withDefault(
                    "woowup.detail.price",
                    "line",
                    Kinds.choice("line", "unit"),
                    "The price that WoowUp shows for an item: the total of the `line`, or the price of one `unit`."),
            withDefault(
                    "woowup.rate-limit",
                    "140/min",
                    Kinds.RATE,
                    "How many requests a minute WoowUp gets from this instance; `none` for no limit."),
            withDefault(
                    "woowup.account-check",
                    "1min",
                    Kinds.LONGER_THAN_NOTHING,
                    "How often at most WoowUp is asked whether the account works, before a refusal of an order is believed."),
            withDefault(
                    "woowup.uncertain",
                    "auto",
                    Kinds.choice("auto", "hold", "resend"),
                    "What to do with a reward that may or may not have arrived and that WoowUp's list does not show: `resend`"
                            + " sends it again, `hold` leaves it to a person, `auto` sends it again once this account's lists"
                            + " have proven that they can be believed."),
            withDefault(
                    "woowup.quiet-time",
                    "10min",
                    Kinds.LONGER_THAN_NOTHING,
                    "How long an uncertain reward rests before WoowUp's list is looked at. It has to be longer than twice the"
                            + " time-outs of a call together."),
            withDefault(
                    "orders.shop",
                    "shop",
                    Kinds.TEXT,
                    "The name of your shop. WoowUp sees the plain number of its orders; an order of any other shop carries"
                            + " that shop's name before its number."),
            withDefault(
                    "orders.states",
                    "paid",
                    Kinds.WORDS,
                    "The states of an order that earn points, separated by commas."),
            withDefault(
                    "orders.cancelled-states",
                    "cancelled,refunded",
                    Kinds.WORDS,
                    "The states of an order that take its points back, separated by commas."),
            withDefault(
                    "orders.anonymous",
                    "routes/anonymous.txt",
                    Kinds.PATH,
                    "A file with patterns of customers who are nobody, or `none`. A field that matches counts as missing, and"
                            + " an order that no field identifies is skipped as `anonymous`."),
            withDefault(
                    "orders.normalize.document",
                    "trim",
                    Kinds.choice("trim", "digits", "alphanumeric", "cuit-to-dni"),
                    "How a document is written: as it comes (`trim`), its `digits`, its letters and digits in upper case"
                            + " (`alphanumeric`), or its digits with the DNI in place of a person's CUIT (`cuit-to-dni`)."),
            optional(
                    "orders.country",
                    RuleKinds.COUNTRY,
                    "The country whose phone numbers are dialled without its prefix, such as `AR`: then all numbers get the"
                            + " form `+5491123456789`. Without it they stay as they come."),
            withDefault(
                    "orders.currency",
                    "any",
                    RuleKinds.CURRENCY,
                    "The currency that earns points, such as `ARS`. An order in another one needs an exchange rate, or is"
                            + " parked. `any` looks at no currency."),
            withDefault(
                    "orders.minimum-total",
                    "0",
                    RuleKinds.MONEY,
                    "The total from which on an order earns points, in that currency. What is below is skipped."),
            withDefault(
                    OrdersStart.KEY,
                    OrdersStart.FIRST_START,
                    OrdersStart.KIND,
                    "Orders that were paid before it never earn points, from whichever source: they are skipped as `before start`."
                            + " `first-start` is the first start of this installation; for a database that has an earlier"
                            + " `start`, that one."),
            withDefault(
                    "orders.hold",
                    "0d",
                    Kinds.SPAN,
                    "How long after its payment an order waits before it is delivered: the time in which your customers may"
                            + " give it back."),
            withDefault(
                    "journal.url",
                    "jdbc:sqlite:data/journal.db",
                    Kinds.JOURNAL,
                    "Where accepted orders are kept: a SQLite file (JDBC address, from the working directory), or a PostgreSQL"
                            + " database, which several instances can share."),
            optional("journal.username", Kinds.TEXT, "The user of the journal's database; SQLite has none."),
            optional("journal.password", Kinds.TEXT, "The password of that user. It is never printed.")
                    .hidden(),
            withDefault(
                    "delivery.workers",
                    "8",
                    Kinds.number(1, 1000),
                    "How many orders an instance delivers at the same time, from 1 to 1000."),
            withDefault(
                    "delivery.brake.orders-per-hour",
                    "none",
                    BRAKE,
                    "The most orders that are rewarded in an hour, all instances together. Before one more, delivery pauses until"
                            + " `woowup resume`."),
            withDefault(
                    "delivery.brake.points-per-hour",
                    "none",
                    BRAKE,
                    "The most points that are given in an hour, all instances together. Before one more, delivery pauses until"
                            + " `woowup resume`."),
            withDefault(
                    "delivery.brake.orders-per-customer-day",
                    "none",
                    BRAKE,
                    "The most orders of one customer, paid on one day, that are rewarded; each further one is parked."));

    private Keys() {}
}
