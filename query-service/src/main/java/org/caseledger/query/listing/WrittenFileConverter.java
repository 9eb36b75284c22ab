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
final class WrittenFileConverter extends AbstractHttpMessageConverter<WrittenFile> {
    private final Duration longest;

    WrittenFileConverter(Duration longest) {
        super(MediaType.parseMediaType(Export.CSV), MediaType.parseMediaType(WrittenFile.ZIP));
        this.longest = longest;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return WrittenFile.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected WrittenFile readInternal(Class<? extends WrittenFile> type, HttpInputMessage input) {
        throw new UnsupportedOperationException("files only leave");
    }

    @Override
    protected void writeInternal(WrittenFile file, HttpOutputMessage output) throws IOException {
        try {
            file.write(output.getBody(), new SendingTime(longest));
        } catch (RuntimeException failure) {
            HttpServletResponse response = ((ServletServerHttpResponse) output).getServletResponse();
            throw response.isCommitted() ? new ExportCutOff(failure) : failure;
        }
    }
}
