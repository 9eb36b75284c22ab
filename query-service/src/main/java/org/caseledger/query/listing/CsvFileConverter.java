package org.caseledger.query.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;

/** Sends files while they are written. */
final class CsvFileConverter extends AbstractHttpMessageConverter<CsvFile<?>> {
    private final Duration longest;

    CsvFileConverter(Duration longest) {
        super(MediaType.parseMediaType(Export.CSV));
        this.longest = longest;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CsvFile.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected CsvFile<?> readInternal(Class<? extends CsvFile<?>> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("files only leave");
    }

    @Override
    protected void writeInternal(CsvFile<?> file, HttpOutputMessage output) throws IOException {
        try {
            file.write(output.getBody(), System.nanoTime() + longest.toNanos());
        } catch (RuntimeException failure) {
            HttpServletResponse response = ((ServletServerHttpResponse) output).getServletResponse();
            throw response.isCommitted() ? new ExportCutOff(failure) : failure;
        }
    }
}
