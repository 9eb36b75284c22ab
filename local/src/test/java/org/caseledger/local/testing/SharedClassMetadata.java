package org.caseledger.local.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/** What Spring has read of class files at a start is there at the next one: tests start services often, and a seventh of a start is such reading. */
public final class SharedClassMetadata implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<Resource, MetadataReader> known = ((DefaultResourceLoader) context).getResourceCache(MetadataReader.class);
        known.putAll(READ);
        // Runs when all configuration was read, and before the context forgets it.
        context.addBeanFactoryPostProcessor(beans -> READ.putAll(known));
    }
}
