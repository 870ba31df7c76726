package io.github.woowuproutes.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Keeps the log off a terminal that somebody reads. */
final class LogFile {

    private LogFile() {}

    /** From now on, what would be logged to the terminal goes to that file, in the same form. */
    static void instead(Path file) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof ConsoleAppender<ILoggingEvent> console
                    && console.getEncoder() instanceof PatternLayoutEncoder layout) {
                root.detachAppender(console);
                root.addAppender(toFile(context, layout, file));
                console.stop();
            }
        });
    }

    private static FileAppender<ILoggingEvent> toFile(LoggerContext context, PatternLayoutEncoder layout, Path file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(layout.getPattern());
        encoder.setCharset(layout.getCharset());
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
