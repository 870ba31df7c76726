package io.github.woowuproutes.source;

import java.util.function.Supplier;
import org.apache.camel.component.sql.RowMapperFactory;
import org.springframework.jdbc.core.RowMapper;

/** Gives camel-sql a reader for each result. */
final class RowReaders implements RowMapperFactory {

    private final Supplier<RowReader> readers;

    RowReaders(Supplier<RowReader> readers) {
        this.readers = readers;
    }

    @Override
    public RowMapper<?> newColumnRowMapper() {
        return readers.get();
    }

    @Override
    public RowMapper<?> newBeanRowMapper(Class<?> mappedClass) {
        throw new UnsupportedOperationException("rows of a shop are no beans");
    }
}
