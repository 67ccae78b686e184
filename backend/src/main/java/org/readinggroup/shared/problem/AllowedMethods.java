package org.readinggroup.shared.problem;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods an address takes, for the Allow header of 405: Quarkus REST knows it, but does not say. */
@Singleton
class AllowedMethods {
    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations = new ArrayList<>();

    AllowedMethods() {
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                read(path.value(), bean.getBeanClass());
            }
        }
    }

    /** The methods of an address, such as {@code GET, HEAD, OPTIONS}. */
    String at(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (Operation operation : operations) {
            if (operation.path.matcher(path).matches()) {
                methods.add(operation.method);
                if (operation.method.equals(HttpMethod.GET)) {
                    methods.add(HttpMethod.HEAD);
                }
            }
        }
        return String.join(", ", methods);
    }

    private void read(String prefix, Class<?> resource) {
        for (Method candidate : resource.getDeclaredMethods()) {
            for (Annotation annotation : candidate.getAnnotations()) {
                HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (method != null) {
                    Path path = candidate.getAnnotation(Path.class);
                    String template = path == null ? prefix : prefix + "/" + path.value();
                    operations.add(new Operation(pattern(template), method.value()));
                }
            }
        }
    }

    /** Slashes may stand doubled or at the end, as Quarkus REST allows. */
    private static Pattern pattern(String template) {
        String[] parts = template.split("/+", -1);
        StringBuilder regex = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                regex.append("/+").append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
            }
        }
        return Pattern.compile(regex + "/*");
    }
}
