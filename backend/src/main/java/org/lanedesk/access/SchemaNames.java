package org.lanedesk.access;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names of the bodies in the description of the API. A body stands in the class that takes it and many are called
 * alike, such as {@code Wish}: it bears the name of that class too, or one would be described as another.
 */
final class SchemaNames extends TypeNameResolver {
    static String of(Class<?> type) {
        return new SchemaNames().getNameOfClass(type);
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null || !type.getName().startsWith("org.lanedesk.")) {
            return super.getNameOfClass(type);
        }
        String place = getNameOfClass(outer).replaceFirst("(Controller|Json|View)$", "");
        String own = super.getNameOfClass(type);
        return own.startsWith(place) ? own : place + own;
    }
}
