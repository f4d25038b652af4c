package id.lontar.gateway;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;

import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/// Everything anybody logs, down to the last detail, in a file; as long as it is open.
final class EveryLog implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

    EveryLog(Path file) {
        var encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
    }

    @Override
    public void close() {
        stop();
    }

    void stop() {
        root.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
    }
}
