package io.github.woowuproutes.woowup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.woowuproutes.order.Customer;
import io.github.woowuproutes.order.Item;
import io.github.woowuproutes.order.Order;
import io.github.woowuproutes.order.PlainDecimal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The queries and bodies of WoowUp's v2 calls, field by field as its integration guide names them. */
public final class V2Requests {

    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PRICE_DECIMALS = 2;

    private final JsonFactory json = new JsonFactory();
    private final String programId;
    private final boolean priceOfLine;

    /**
     * @param programId   {@code woowup.program-id}
     * @param priceOfLine {@code woowup.detail.price} is {@code line}: {@code precio} is the total of the line
     */
    public V2Requests(String programId, boolean priceOfLine) {
        this.programId = programId;
        this.priceOfLine = priceOfLine;
    }

    /** The query of {@code GET /user_by_uid/}. */
    public String findCustomer(String uid) {
        return new Form().add("uid", uid).toString();
    }

    /**
     * The body of {@code POST /initialize_user}. WoowUp requires all four fields: where the shop knows no name, the
     * e-mail's own name stands in, and a missing last name is a dash.
     *
     * @throws java.util.NoSuchElementException if the customer has no e-mail
     */
    public String initializeCustomer(String uid, Customer customer) {
        String email = customer.email().orElseThrow();
        return new Form()
                .add("uid", uid)
                .add("email", email)
                .add("first_name", customer.firstName().orElse(email.split("@", 2)[0]))
                .add("last_name", customer.lastName().orElse("-"))
                .toString();
    }

    /**
     * The body of {@code POST /add_sale_points_by_uid}. The time is the shop's own clock's.
     *
     * @param number the number by which WoowUp is to know the order
     * @param branch WoowUp's name of the branch, if it is told one
     */
    public String reward(Order order, String uid, long points, String number, Optional<String> branch) {
        Form form = new Form()
                .add("app_id", programId)
                .add("uid", uid)
                .add("points", Long.toString(points))
                .add("nrofactura", number);
        if (!order.items().isEmpty()) {
            form.add("factura", detail(order));
        }
        branch.ifPresent(name -> form.add("branch", name));
        return form.add("datetime", DATETIME.format(order.paidAt())).toString();
    }

    /** The query of {@code GET /transactions}. */
    public String transactions(String userappId) {
        return new Form().add("userapp_id", userappId).toString();
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private String detail(Order order) {
        StringWriter text = new StringWriter();
        try (JsonGenerator lines = json.createGenerator(text)) {
            lines.writeStartArray();
            for (Item item : order.items()) {
                write(item, lines);
            }
            lines.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(Item item, JsonGenerator line) throws IOException {
        line.writeStartObject();
        line.writeStringField("codigo", text(item.sku()));
        line.writeStringField("producto", text(item.name()));
        line.writeNumberField("cantidad", PlainDecimal.of(item.quantity()));
        line.writeNumberField("precio", PlainDecimal.of(price(item)));
        if (item.category().isPresent()) {
            line.writeStringField("categoryCode", item.category().get());
        }
        if (!item.variations().isEmpty()) {
            line.writeArrayFieldStart("variations");
            for (Item.Variation variation : item.variations()) {
                line.writeStartObject();
                line.writeStringField("name", variation.name());
                line.writeStringField("value", variation.value());
                line.writeEndObject();
            }
            line.writeEndArray();
        }
        line.writeEndObject();
    }

    private BigDecimal price(Item item) {
        Optional<BigDecimal> line = item.price();
        if (priceOfLine) {
            return line.orElse(BigDecimal.ZERO);
        }
        return item.unitPrice()
                .or(() -> line.filter(total -> item.quantity().signum() != 0)
                        .map(total -> total.divide(item.quantity(), PRICE_DECIMALS, RoundingMode.HALF_UP)))
                .orElse(BigDecimal.ZERO);
    }
}
