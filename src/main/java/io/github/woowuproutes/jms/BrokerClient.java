package io.github.woowuproutes.jms;

import jakarta.jms.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jms.connection.UserCredentialsConnectionFactoryAdapter;

/** Makes the connection factory of a queue: that of Artemis, or the one that {@code .driver} names. */
final class BrokerClient {

    /**
     * Few messages are on their way to a consumer at a time: Artemis counts them as delivered when this process is killed,
     * and gives a message up after ten deliveries. And an address that swallows packets is noticed before a stop gets impatient.
     */
    private static final Map<String, String> DEFAULTS =
            Map.of("consumerWindowSize", "16384", "connect-timeout-millis", "5000");

    private BrokerClient() {}

    /**
     * Does not connect yet.
     *
     * @throws QueueFault if there is no such driver, or it does not take its address or its properties
     */
    static ConnectionFactory of(QueueSettings settings) {
        var factory = settings.driver().isPresent()
                ? driver(settings, settings.driver().get())
                : artemis(settings);
        if (settings.username().isEmpty()) {
            return factory;
        }
        var withUser = new UserCredentialsConnectionFactoryAdapter();
        withUser.setTargetConnectionFactory(factory);
        withUser.setUsername(settings.username().get());
        withUser.setPassword(settings.password().orElse(""));
        return withUser;
    }

    private static ConnectionFactory artemis(QueueSettings settings) {
        try {
            var factory = settings.url().isPresent()
                    ? new ActiveMQConnectionFactory(withDefaults(settings.url().get()))
                    : new ActiveMQConnectionFactory();
            set(factory, settings);
            // nothing here opens an object; should anything ever try, it is refused
            factory.setDeserializationDenyList("*");
            return factory;
        } catch (IllegalArgumentException | BeansException wrong) {
            throw wrong(settings, "does not understand", wrong);
        }
    }

    /** What stands in the address is the operator's word. */
    private static String withDefaults(String url) {
        var all = new StringBuilder(url);
        DEFAULTS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                all.append(all.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return all.toString();
    }

    private static ConnectionFactory driver(QueueSettings settings, String driver) {
        try {
            var type = Class.forName(driver).asSubclass(ConnectionFactory.class);
            var factory = settings.url().isPresent()
                    ? type.getConstructor(String.class)
                            .newInstance(settings.url().get())
                    : type.getConstructor().newInstance();
            set(factory, settings);
            return factory;
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new QueueFault(
                    settings.prefix(),
                    "there is no class %s for %s.driver: put all jars of that JMS client into lib/, or correct the name"
                            .formatted(driver, settings.prefix()),
                    missing);
        } catch (ClassCastException wrong) {
            throw new QueueFault(
                    settings.prefix(),
                    "%s of %s.driver is no connection factory of Jakarta Messaging (JMS 3); a client for javax.jms is too old"
                            .formatted(driver, settings.prefix()),
                    wrong);
        } catch (InvocationTargetException wrong) {
            throw wrong(settings, "does not understand", wrong.getCause());
        } catch (ReflectiveOperationException | BeansException wrong) {
            throw wrong(settings, "does not take", wrong);
        }
    }

    private static void set(ConnectionFactory factory, QueueSettings settings) {
        PropertyAccessorFactory.forBeanPropertyAccess(factory).setPropertyValues(settings.properties());
    }

    private static QueueFault wrong(QueueSettings settings, String how, Throwable cause) {
        return new QueueFault(
                settings.prefix(),
                "the JMS client %s %s.url or %s.driver-properties (%s)"
                        .formatted(how, settings.prefix(), settings.prefix(), Words.of(cause, settings)),
                cause);
    }
}
