package org.caseledger.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Words of the screens as files among the assets, one for each language. */
final class TextFiles implements ResourceResolver {
    private final Map<String, Resource> files = Arrays.stream(PageLanguage.values())
            .collect(Collectors.toUnmodifiableMap(
                    TextFiles::name, language -> new TextFile(name(language), PageTexts.ofScreens(language))));

    static String name(PageLanguage language) {
        return "texts-" + language.tag() + ".json";
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = files.get(path);
        return file == null ? chain.resolveResource(request, path, locations) : file;
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return files.containsKey(path) ? path : chain.resolveUrlPath(path, locations);
    }

    private static final class TextFile extends ByteArrayResource {
        private final String name;

        TextFile(String name, byte[] content) {
            super(content);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        /** Says nothing of a day: its path tells whether it is another one. */
        @Override
        public long lastModified() {
            return -1;
        }
    }
}
