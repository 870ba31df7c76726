package io.github.woowuproutes.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The configuration of one installation, read from its working directory and the environment. The environment is
 * stronger than {@code application.properties}, and that is stronger than the defaults.
 */
public final class Settings {

    private static final String FILE = "application.properties";
    private static final String CAMEL_DEFAULTS = "camel-defaults.properties";

    private final Configuration configuration;
    private final Properties properties;
    private final List<ConfigurationFault> faults;
    private final List<String> warnings;
    private final List<String> databases;
    private final List<String> queues;
    private final List<String> files;

    private Settings(
            Configuration configuration,
            Properties properties,
            List<ConfigurationFault> faults,
            List<String> warnings,
            Set<String> databases,
            Set<String> queues,
            Set<String> files) {
        this.configuration = configuration;
        this.properties = properties;
        this.faults = List.copyOf(faults);
        this.warnings = List.copyOf(warnings);
        this.databases = List.copyOf(databases);
        this.queues = List.copyOf(queues);
        this.files = List.copyOf(files);
    }

    /**
     * Reads and checks everything.
     *
     * @param workingDirectory the installation: {@code application.properties} and {@code routes/}; both may be missing
     * @param environment      the variables of the process
     * @throws ConfigurationException with all faults, if there is any
     */
    public static Settings load(Path workingDirectory, Map<String, String> environment) {
        var settings = inspect(workingDirectory, environment);
        if (!settings.faults.isEmpty()) {
            throw new ConfigurationException(settings.faults);
        }
        return settings;
    }

    /** As {@link #load}, but hands the faults over, for a caller that goes on looking for more. */
    public static Settings inspect(Path workingDirectory, Map<String, String> environment) {
        var routes = RouteFiles.read(workingDirectory);
        var file = PropertiesFile.read(workingDirectory.resolve(FILE));
        var catalogue = new Catalogue(
                routes.databases().keySet(),
                routes.queues().keySet(),
                routes.files().keySet());
        var formats = FormatKeys.formats(workingDirectory);
        catalogue.withWebhooks(
                formats, FormatKeys.headers(formats, file.settings().keySet(), environment.keySet()));
        var sources = new Sources(catalogue, routes, file, environment);
        var set = sources.set();
        var faults = new ArrayList<>(file.faults());
        faults.addAll(sources.faults());
        faults.addAll(new Checks(catalogue, set, workingDirectory).faults());
        faults.addAll(new HttpChecks(set, file.settings(), environment).faults(formats));
        var values = values(catalogue, set);
        var properties = forCamel(file, values);
        new QuietTime(values, properties, environment).fault(set).ifPresent(faults::add);
        var order = List.copyOf(catalogue.names());
        faults.sort(Comparator.comparingInt(fault -> order.indexOf(fault.key())));
        return new Settings(
                new Values(values),
                properties,
                faults,
                sources.warnings(),
                catalogue.databases(),
                catalogue.queues(),
                catalogue.files());
    }

    /**
     * A configuration from a map on top of the defaults, without file and environment: for tests and for parts that
     * are started alone. Keys that are required may be left out.
     *
     * @throws ConfigurationException if a key of ours does not exist or holds what it may not
     */
    public static Configuration of(Map<String, String> values) {
        var databases = values.keySet().stream()
                .flatMap(key -> DatabaseKeys.prefixOf(key).stream())
                .toList();
        var catalogue = new Catalogue(databases, List.of(), List.of());
        var formats = FormatKeys.named(values.keySet());
        catalogue.withWebhooks(formats, FormatKeys.headers(formats, values.keySet(), List.of()));
        var set = new HashMap<String, Setting>();
        values.forEach((key, value) -> set.put(key, new Setting(key, value.strip(), "given")));
        set.values().removeIf(setting -> setting.value().isEmpty());
        var faults = set.values().stream()
                .filter(setting -> Catalogue.isOurs(setting.key()))
                .filter(setting -> catalogue
                        .find(setting.key())
                        .filter(key -> key.kind().accepts().test(setting.value()))
                        .isEmpty())
                .map(setting -> new ConfigurationFault(
                        setting.key(),
                        setting.where(),
                        "a key that does not exist, or a wrong value",
                        catalogue
                                .find(setting.key())
                                .map(key -> key.kind().expected())
                                .orElse("a known key")))
                .toList();
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new Values(values(catalogue, set));
    }

    /** The values that hold; of a key that is at fault, the wrong one. */
    public Configuration configuration() {
        return configuration;
    }

    /**
     * What Camel gets as its initial properties: its defaults, the file, and our keys with their final values, so that
     * every placeholder resolves. It holds secrets; never print it.
     */
    public Properties properties() {
        var copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** What is wrong: first what belongs to no known key, then in the order of the reference. */
    public List<ConfigurationFault> faults() {
        return faults;
    }

    /** What is odd and has no effect, each as one line for people. */
    public List<String> warnings() {
        return warnings;
    }

    /** What the keys of each shop database begin with that is switched on. */
    public List<String> databases() {
        return enabled(databases);
    }

    /** What the keys of each JMS queue begin with that is switched on. */
    public List<String> queues() {
        return enabled(queues);
    }

    /** What the keys of each family of files begin with of which a folder or a server is switched on. */
    public List<String> files() {
        return files.stream()
                .filter(prefix -> configuration.text(prefix + ".enabled").equals("true")
                        || configuration.text(prefix + ".sftp.enabled").equals("true"))
                .toList();
    }

    private List<String> enabled(List<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> configuration.text(prefix + ".enabled").equals("true"))
                .toList();
    }

    @Override
    public String toString() {
        return "Settings: " + configuration + ", " + faults.size() + " faults";
    }

    private static Map<String, String> values(Catalogue catalogue, Map<String, Setting> set) {
        var values = new HashMap<String, String>();
        catalogue.all().forEach(key -> key.fallback().ifPresent(fallback -> values.put(key.name(), fallback)));
        set.forEach((name, setting) -> values.put(
                name,
                catalogue
                        .find(name)
                        .map(key -> key.kind().tidy().apply(setting.value()))
                        .orElse(setting.value())));
        return values;
    }

    private static Properties forCamel(PropertiesFile file, Map<String, String> values) {
        var properties = new Properties();
        try (var defaults = Settings.class.getResourceAsStream("/" + CAMEL_DEFAULTS)) {
            properties.load(defaults);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program is damaged: " + CAMEL_DEFAULTS + " cannot be read", broken);
        }
        file.settings().forEach((key, setting) -> properties.setProperty(key, setting.value()));
        var withoutValue = new ArrayList<String>();
        properties.stringPropertyNames().stream()
                .filter(key -> Catalogue.isOurs(key) && !values.containsKey(key))
                .forEach(withoutValue::add);
        Set.copyOf(withoutValue).forEach(properties::remove);
        properties.putAll(values);
        return properties;
    }
}
