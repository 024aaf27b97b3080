package org.daylight.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles code that breaks rules, apart from the test's classes: Quarkus would take its resources for ours. */
final class WrongCode {
    private static final Pattern TYPE =
            Pattern.compile("package ([\\w.]+);.*?(?:class|record|interface|enum) (\\w+)", Pattern.DOTALL);

    private WrongCode() {}

    static JavaClasses compiled(Collection<String> sources, Path into) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-d", into.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        var units = sources.stream().map(Unit::new).toList();
        if (!compiler.getTask(null, null, complaints, options, null, units).call()) {
            throw new IllegalArgumentException(complaints.getDiagnostics().toString());
        }
        return new ClassFileImporter().importPath(into);
    }

    /** The full name of the first type that {@code source} declares. */
    static String name(String source) {
        Matcher matcher = TYPE.matcher(source);
        if (!matcher.find()) {
            throw new IllegalArgumentException(source);
        }
        return matcher.group(1) + "." + matcher.group(2);
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String source;

        Unit(String source) {
            super(URI.create("string:///" + name(source).replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
