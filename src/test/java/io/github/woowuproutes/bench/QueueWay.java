package io.github.woowuproutes.bench;

/** Orders as messages. */
final class QueueWay implements WayIn {

    private final BrokerHost broker;

    QueueWay(BrokerHost broker) {
        this.broker = broker;
    }

    @Override
    public void hand(Sale sale) throws InterruptedException {
        send(sale.json());
    }

    /** Whatever it is. */
    void send(String text) throws InterruptedException {
        WayIn.insist(() -> {
            broker.send(text);
            return true;
        });
    }
}
