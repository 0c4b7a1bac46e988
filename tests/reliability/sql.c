// sql FROM NEW SCHEMA_FILE...: makes NEW, a database of the schema of those files, with the rows of the
// database FROM; what the older schema has no table or column for is left out. Both are encrypted with
// the raw key, 64 hexadecimal digits on standard input.
//
// This is how a store of an earlier program is had without that program.
#define SQLITE_HAS_CODEC
#include <sqlcipher/sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static sqlite3 *database;

static void fail(const char *what) {
    fprintf(stderr, "sql: %s: %s\n", what, database ? sqlite3_errmsg(database) : "no database");
    exit(1);
}

static void run(const char *text) {
    if (sqlite3_exec(database, text, NULL, NULL, NULL) != SQLITE_OK) fail(text);
}

static void run_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    static char text[1 << 20];
    size_t bytes = fread(text, 1, sizeof text - 1, file);
    text[bytes] = '\0';
    fclose(file);
    run(text);
}

// Runs each row of a question, one text, as a statement.
static void run_each(const char *question) {
    sqlite3_stmt *rows = NULL;
    char *texts[512];
    int count = 0;
    if (sqlite3_prepare_v2(database, question, -1, &rows, NULL) != SQLITE_OK) fail(question);
    while (sqlite3_step(rows) == SQLITE_ROW && count < 512) {
        texts[count++] = strdup((const char *)sqlite3_column_text(rows, 0));
    }
    sqlite3_finalize(rows);
    for (int i = 0; i < count; ++i) {
        run(texts[i]);
        free(texts[i]);
    }
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    char key[65] = "";
    if (!fgets(key, sizeof key, stdin) || strlen(key) != 64) fail("no key");
    umask(S_IRWXG | S_IRWXO);
    char raw[68];
    snprintf(raw, sizeof raw, "x'%s'", key);
    if (sqlite3_open(argv[2], &database) != SQLITE_OK) fail(argv[2]);
    if (sqlite3_key(database, raw, 67) != SQLITE_OK) fail("the key");
    char text[4096];
    snprintf(text, sizeof text, "ATTACH '%s' AS newer KEY \"%s\"", argv[1], raw);
    run(text);
    for (int i = 3; i < argc; ++i) run_file(argv[i]);
    snprintf(text, sizeof text, "PRAGMA user_version = %d", argc - 3);
    run(text);
    // The triggers would count what is copied as well.
    run("PRAGMA foreign_keys = OFF");
    run("CREATE TEMP TABLE later AS SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'");
    run_each("SELECT format('DROP TRIGGER main.\"%w\"', name) FROM later");
    run_each("SELECT format('DELETE FROM main.\"%w\"', name) FROM main.sqlite_master "
             "WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    run("CREATE TEMP VIEW shared AS SELECT t.name AS tab, "
        "group_concat(format('\"%w\"', c.name), ', ') AS columns FROM main.sqlite_master t, "
        "pragma_table_info(t.name, 'main') c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' "
        "AND EXISTS (SELECT 1 FROM pragma_table_info(t.name, 'newer') n WHERE n.name = c.name) "
        "GROUP BY t.name");
    run_each("SELECT format('INSERT INTO main.\"%w\" (%s) SELECT %s FROM newer.\"%w\"', tab, columns, "
             "columns, tab) FROM shared");
    run_each("SELECT sql FROM later");
    run("DETACH newer");
    run("PRAGMA journal_mode = WAL");
    return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
