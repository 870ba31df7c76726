package io.github.woowuproutes.lint;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Route files for the tests of the rules. Each starts from what is right, and one line of it is made wrong. */
final class SampleRoutes {

    static final String ACCEPT =
            """
            - route:
                id: accept-order
                description: Takes a paid order in, and hands it to delivery.
                from:
                  uri: seda:orders
                  parameters:
                    size: 100
                  steps:
                    - choice:
                        when:
                          - expression:
                              simple:
                                expression: "${variable.state} == 'paid'"
                            steps:
                              - to:
                                  id: hand-over
                                  uri: direct:deliver
                        otherwise:
                          steps:
                            - log:
                                message: Order ${variable.number} earns nothing
            """;

    static final String DELIVER =
            """
            - route:
                id: deliver-order
                description: Sends one order to WoowUp.
                routeConfigurationId: woowup-errors
                from:
                  uri: direct:deliver
                  steps:
                    - process:
                        id: find-points
                        ref: points
                    - setVariable:
                        name: programme
                        expression:
                          constant:
                            expression: "{{woowup.program-id}}"
                    - to:
                        id: reward
                        uri: kamelet:woowup-reward
                        parameters:
                          address: "{{woowup.program-id}}"
                          apiKey: "{{woowup.api-key}}"
                          patience: 15000
                          noErrorHandler: true
            """;

    static final String ERRORS =
            """
            - routeConfiguration:
                id: woowup-errors
                description: What happens when WoowUp does not answer.
                onException:
                  - onException:
                      exception:
                        - java.io.IOException
                      handled:
                        constant:
                          expression: "true"
                      steps:
                        - process:
                            id: keep-uncertain
                            ref: uncertain
            """;

    static final String KAMELET =
            """
            apiVersion: camel.apache.org/v1
            kind: Kamelet
            metadata:
              name: woowup-reward
            spec:
              definition:
                title: WoowUp reward
                description: Gives a customer points for an order.
                required:
                  - address
                  - apiKey
                properties:
                  address:
                    title: Address
                    description: The path of the call.
                    type: string
                  apiKey:
                    title: Key
                    description: The key of the account.
                    type: string
                    format: password
                    x-descriptors:
                      - urn:camel:group:credentials
                  patience:
                    title: Time-out
                    description: Milliseconds without a byte.
                    type: integer
                    default: 15000
              template:
                from:
                  uri: kamelet:source
                  steps:
                    - setHeader:
                        name: Authorization
                        expression:
                          constant:
                            expression: "Basic {{apiKey}}"
                    - to:
                        id: post-reward
                        uri: "{{woowup.url}}/{{address}}"
                        parameters:
                          httpMethod: POST
                          responseTimeout: "{{patience}}"
                          throwExceptionOnFailure: false
            """;

    static final Names NAMES = new Names(
            Map.of("woowup.url", "https://api.woowup.com", "woowup.api-key", "", "woowup.program-id", ""),
            Set.of("points", "uncertain"),
            Set.of("seda:orders"));

    private final Map<String, String> texts = new TreeMap<>();

    /** Four files in which every rule finds nothing. */
    static SampleRoutes good() {
        return new SampleRoutes()
                .with("accept.camel.yaml", ACCEPT)
                .with("deliver.camel.yaml", DELIVER)
                .with("errors.camel.yaml", ERRORS)
                .with("kamelets/woowup-reward.kamelet.yaml", KAMELET);
    }

    /** The file of that path is this text instead, or as well. */
    SampleRoutes with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    /** One place of a file is written otherwise. */
    SampleRoutes changed(String path, String right, String wrong) {
        var text = texts.get(path);
        if (!text.contains(right)) {
            throw new IllegalArgumentException(path + " does not hold: " + right);
        }
        return with(path, text.replace(right, wrong));
    }

    Bundle bundle() {
        var files = texts.entrySet().stream()
                .map(file -> RouteFile.of(file.getKey(), file.getValue()))
                .toList();
        return new Bundle(files, NAMES);
    }
}
