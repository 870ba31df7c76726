package io.github.woowuproutes.app;

import io.github.woowuproutes.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** The folder {@code routes/}: each file read by itself, without a look at what it calls. */
final class RouteFolder {

    /** Stands for the folder where no single file is to blame. */
    static final String WHOLE = "routes/";

    private final Path workingDirectory;
    private final List<Path> files;
    private final Map<String, String> fileOfRoute = new HashMap<>();

    private RouteFolder(Path workingDirectory, List<Path> files) {
        this.workingDirectory = workingDirectory;
        this.files = files;
    }

    static RouteFolder of(Path workingDirectory) {
        Path routes = workingDirectory.resolve("routes");
        List<Path> files = new ArrayList<>(in(routes, ".camel.yaml"));
        files.addAll(in(routes.resolve("kamelets"), ".kamelet.yaml"));
        return new RouteFolder(workingDirectory, files);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** The files that are no YAML, or no routes. */
    List<RouteFault> unreadable(Settings settings) {
        List<RouteFault> faults = new ArrayList<>();
        try (DefaultCamelContext context = new DefaultCamelContext(false)) {
            context.getPropertiesComponent().setInitialProperties(settings.properties());
            context.build();
            for (Path file : files) {
                read(file, context).ifPresent(faults::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private Optional<RouteFault> read(Path file, DefaultCamelContext context) {
        try {
            Resource resource = PluginHelper.getResourceLoader(context).resolveResource("file:" + file);
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
            for (RouteDefinition route : context.getRouteDefinitions()) {
                fileOfRoute.putIfAbsent(route.getId(), name(file));
            }
            return Optional.empty();
        } catch (Exception unreadable) {
            return Optional.of(new RouteFault(name(file), Reason.of(unreadable)));
        }
    }

    /** The file that holds a route; to be asked after {@link #unreadable}. */
    String fileOf(String route) {
        return fileOfRoute.getOrDefault(route, WHOLE);
    }

    private String name(Path file) {
        return workingDirectory.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> in(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }
}
