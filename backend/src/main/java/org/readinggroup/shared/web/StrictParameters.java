package org.readinggroup.shared.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.readinggroup.shared.problem.Violations;

/**
 * Refuses query parameters that an operation does not declare, and repeated ones where it takes one: a misspelled filter
 * must not look like one that found everything. What is declared is also what the OpenAPI document says.
 */
class StrictParameters {
    /** An empty search field of a form is no search, and no mistake. */
    private static final String SEARCH = "q";

    /** For each operation: the names it takes, and whether one may be repeated. */
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUndeclared(ResourceInfo resource, UriInfo address) {
        Map<String, List<String>> given = address.getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> known = declared.computeIfAbsent(resource.getResourceMethod(), StrictParameters::read);
        Violations violations = new Violations();
        new TreeMap<>(given).forEach((name, values) -> {
            if (!known.containsKey(name)) {
                violations.query(
                        name,
                        known.isEmpty()
                                ? "is not known; there are no parameters here"
                                : "is not known; there are " + String.join(", ", known.keySet()));
            } else if (values.size() > 1 && !known.get(name)) {
                violations.query(name, "must be given once, not %d times".formatted(values.size()));
            } else if (values.contains("") && !name.equals(SEARCH)) {
                violations.query(name, "must not be empty; leave it out instead");
            }
        });
        violations.refuseIfAny();
    }

    private static Map<String, Boolean> read(Method operation) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.put(query.value(), Collection.class.isAssignableFrom(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    readFields(type, names);
                }
            }
        }
        return names;
    }

    private static void readFields(Class<?> type, Map<String, Boolean> names) {
        for (Field field : type.getDeclaredFields()) {
            QueryParam query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                names.put(query.value(), Collection.class.isAssignableFrom(field.getType()));
            }
        }
    }
}
