package org.caseledger.query.listing;

import java.util.Arrays;
import org.caseledger.events.Code;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads every code of a list by its published spelling, which need not be the name of a constant. */
final class CodeOfRequest implements ConverterFactory<String, Code> {

    /** What it makes refuses a text that is no code; whoever asks names those there are. */
    @Override
    public <T extends Code> Converter<String, T> getConverter(Class<T> list) {
        return text -> Arrays.stream(list.getEnumConstants())
                .filter(code -> code.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no code of " + list.getSimpleName()));
    }
}
