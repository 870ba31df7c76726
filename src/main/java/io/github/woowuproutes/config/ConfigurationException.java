package io.github.woowuproutes.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is wrong: all faults at once. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationFault> faults;

    /** @param faults at least one */
    public ConfigurationException(List<ConfigurationFault> faults) {
        super(faults.stream().map(ConfigurationFault::sentence).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, as {@link Settings#faults()} orders it. */
    public List<ConfigurationFault> faults() {
        return faults;
    }
}
