// A library to be put before the C library of samspar (LD_PRELOAD): it makes the disk fail, kills
// the process at a chosen call, or records what is written, of the files of one directory.
//
// SAMSPAR_FAULTS_DIR      the directory
// SAMSPAR_FAULTS_CONTROL  a file of struct control, shared with who steers; without it nothing fails
// SAMSPAR_FAULTS_TRACE    where calls are recorded (struct record), of its own files and none below it;
//                         without it none is
//
// What a process writes through mmap is not seen: of samspar that is the index of the write-ahead
// log (-shm), which no power cut needs to leave. The room that it takes on a full disk is.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { NONE, WRITE_EIO, WRITE_ENOSPC, SHORT_WRITE, SYNC_EIO, READ_EIO, KILL, KILL_TORN, FULL };
enum call { WRITE = 1, SYNC = 2, READ = 4, NAME = 8 };

struct control {
    int32_t kind;
    int32_t after;    // the so manyeth call of those that this kind is about fails, 1 the first
    int32_t times;    // and as many after it; -1 all
    int32_t calls;    // how many there were
    int32_t strikes;  // how many failed
    int32_t room;     // FULL: KiB that the files of the directory, and below it, may have together
};

struct record {
    uint32_t kind;  // W write, T truncate, S sync, D sync of the directory, R rename, U unlink
    uint32_t name_bytes;
    uint64_t inode;
    uint64_t offset;  // T: the new length
    uint64_t bytes;
};

static const int kEligible[] = {0, WRITE, WRITE, WRITE, SYNC, READ, WRITE | SYNC | NAME, WRITE | SYNC | NAME, 0};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char directory[PATH_MAX];
static size_t directory_bytes;
static struct control *control;
static int trace = -1;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
    const char *dir = getenv("SAMSPAR_FAULTS_DIR");
    if (!dir || !realpath(dir, directory)) return;
    directory_bytes = strlen(directory);
    const char *steering = getenv("SAMSPAR_FAULTS_CONTROL");
    if (steering) {
        int file = open(steering, O_RDWR | O_CLOEXEC);
        void *at = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (file < 0 || at == MAP_FAILED) abort();
        control = at;
        close(file);
    }
    const char *recording = getenv("SAMSPAR_FAULTS_TRACE");
    if (recording) trace = open(recording, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// The name inside the directory, "" for itself; NULL for whatever else.
static const char *below(const char *path) {
    if (directory_bytes == 0 || strncmp(path, directory, directory_bytes) != 0) return NULL;
    if (path[directory_bytes] == '\0') return path + directory_bytes;
    return path[directory_bytes] == '/' ? path + directory_bytes + 1 : NULL;
}

// The same; NULL also for what holds no data.
static const char *inside(const char *path) {
    const char *name = below(path);
    if (!name) return NULL;
    size_t bytes = strlen(name);
    int index = bytes > 4 && strcmp(name + bytes - 4, "-shm") == 0;
    return index || strcmp(name, "lock") == 0 ? NULL : name;
}

static int find_path(int file, char path[PATH_MAX]) {
    if (directory_bytes == 0) return 0;
    char link[48];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t bytes = readlink(link, path, PATH_MAX - 1);
    if (bytes <= 0) return 0;
    path[bytes] = '\0';
    return 1;
}

static const char *name_of(int file, char path[PATH_MAX]) {
    return find_path(file, path) ? inside(path) : NULL;
}

static void note(char kind, const char *name, int file, uint64_t offset, const void *data, uint64_t bytes) {
    if (trace < 0 || strcmp(name, "ballast") == 0 || strchr(name, '/')) return;
    struct stat status = {0};
    if (file >= 0 && (fstat(file, &status) != 0 || (*name && !S_ISREG(status.st_mode)))) return;
    struct record record = {(uint32_t)kind, (uint32_t)strlen(name), status.st_ino, offset, bytes};
    struct iovec parts[] = {{&record, sizeof record}, {(void *)name, record.name_bytes}, {(void *)data, bytes}};
    ssize_t done = writev(trace, parts, data ? 3 : 2);
    if (done < 0) abort();
}

// Whether this call is the one that fails.
static int strikes(enum call call) {
    if (!control || !(kEligible[control->kind] & call)) return 0;
    int now = ++control->calls;
    if (now < control->after || (control->times >= 0 && now >= control->after + control->times)) return 0;
    ++control->strikes;
    return 1;
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static int strike_other(enum call call, enum kind mine) {
    if (!strikes(call)) return 0;
    if (control->kind == KILL || control->kind == KILL_TORN) die();
    if (control->kind != (int32_t)mine) return 0;
    errno = EIO;
    return 1;
}

// Bytes of the files of a directory, and below it.
static int64_t used_in(const char *path) {
    int64_t used = 0;
    DIR *dir = opendir(path);
    if (!dir) return 0;
    for (struct dirent *entry; (entry = readdir(dir));) {
        struct stat status;
        if (fstatat(dirfd(dir), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
        if (S_ISREG(status.st_mode)) used += status.st_size;
        if (S_ISDIR(status.st_mode) && entry->d_name[0] != '.') {
            char folder[PATH_MAX];
            if (snprintf(folder, sizeof folder, "%s/%s", path, entry->d_name) < PATH_MAX) used += used_in(folder);
        }
    }
    closedir(dir);
    return used;
}

// Whether the directory is full when a file of it ends at `end`.
static int is_full(int file, off_t end) {
    struct stat status;
    char path[PATH_MAX];
    if (!control || control->kind != FULL || fstat(file, &status) != 0 || end <= status.st_size) return 0;
    if (!find_path(file, path) || !below(path)) return 0;
    if (used_in(directory) + end - status.st_size <= (int64_t)control->room * 1024) return 0;
    ++control->strikes;
    errno = ENOSPC;
    return 1;
}

typedef ssize_t writing(int, const void *, size_t, off_t);

static ssize_t write_through(writing *real, int file, const void *data, size_t bytes, off_t offset) {
    char path[PATH_MAX];
    const char *name = name_of(file, path);
    if (!name) return is_full(file, offset + (off_t)bytes) ? -1 : real(file, data, bytes, offset);
    pthread_mutex_lock(&mutex);
    ssize_t done = -1;
    size_t allowed = bytes;
    if (strikes(WRITE)) {
        if (control->kind == KILL) die();
        if (control->kind == KILL_TORN) {
            done = real(file, data, bytes / 2, offset);
            die();
        }
        errno = control->kind == WRITE_EIO ? EIO : ENOSPC;
        allowed = control->kind == SHORT_WRITE && bytes > 1 ? bytes / 2 : 0;
    } else if (is_full(file, offset + (off_t)bytes)) {
        allowed = 0;
    }
    if (allowed > 0) done = real(file, data, allowed, offset);
    if (done > 0) note('W', name, file, (uint64_t)offset, data, (uint64_t)done);
    int error = errno;
    pthread_mutex_unlock(&mutex);
    errno = error;
    return done;
}

ssize_t pwrite(int file, const void *data, size_t bytes, off_t offset) {
    REAL(pwrite);
    return write_through(real, file, data, bytes, offset);
}

ssize_t pwrite64(int file, const void *data, size_t bytes, off64_t offset) {
    REAL(pwrite64);
    return write_through(real, file, data, bytes, offset);
}

static ssize_t write_at_end(int file, const void *data, size_t bytes, off_t offset) {
    REAL(write);
    (void)offset;
    return real(file, data, bytes);
}

ssize_t write(int file, const void *data, size_t bytes) {
    REAL(write);
    if (directory_bytes == 0) return real(file, data, bytes);
    off_t offset = lseek(file, 0, SEEK_CUR);
    return offset < 0 ? real(file, data, bytes) : write_through(write_at_end, file, data, bytes, offset);
}

static int truncate_through(int (*real)(int, off_t), int file, off_t length) {
    char path[PATH_MAX];
    const char *name = name_of(file, path);
    if (!name) return real(file, length);
    pthread_mutex_lock(&mutex);
    int failed = strike_other(WRITE, WRITE_EIO) || is_full(file, length);
    int result = failed ? -1 : real(file, length);
    if (result == 0) note('T', name, file, (uint64_t)length, NULL, 0);
    pthread_mutex_unlock(&mutex);
    return result;
}

int ftruncate(int file, off_t length) {
    REAL(ftruncate);
    return truncate_through(real, file, length);
}

int ftruncate64(int file, off64_t length) {
    REAL(ftruncate64);
    return truncate_through(real, file, length);
}

static int allocate_through(int (*real)(int, off_t, off_t), int file, off_t from, off_t bytes) {
    return is_full(file, from + bytes) ? ENOSPC : real(file, from, bytes);
}

int posix_fallocate(int file, off_t from, off_t bytes) {
    REAL(posix_fallocate);
    return allocate_through(real, file, from, bytes);
}

int posix_fallocate64(int file, off64_t from, off64_t bytes) {
    REAL(posix_fallocate64);
    return allocate_through(real, file, from, bytes);
}

static int sync_through(int (*real)(int), int file) {
    char path[PATH_MAX];
    const char *name = name_of(file, path);
    if (!name) return real(file);
    pthread_mutex_lock(&mutex);
    int result = strike_other(SYNC, SYNC_EIO) ? -1 : real(file);
    if (result == 0) note(*name ? 'S' : 'D', name, file, 0, NULL, 0);
    int error = errno;
    pthread_mutex_unlock(&mutex);
    errno = error;
    return result;
}

int fsync(int file) {
    REAL(fsync);
    return sync_through(real, file);
}

int fdatasync(int file) {
    REAL(fdatasync);
    return sync_through(real, file);
}

typedef ssize_t reading(int, void *, size_t, off_t);

static ssize_t read_through(reading *real, int file, void *data, size_t bytes, off_t offset) {
    char path[PATH_MAX];
    if (control && control->kind == READ_EIO && name_of(file, path)) {
        pthread_mutex_lock(&mutex);
        int failed = strike_other(READ, READ_EIO);
        pthread_mutex_unlock(&mutex);
        if (failed) {
            errno = EIO;
            return -1;
        }
    }
    return real(file, data, bytes, offset);
}

ssize_t pread(int file, void *data, size_t bytes, off_t offset) {
    REAL(pread);
    return read_through(real, file, data, bytes, offset);
}

ssize_t pread64(int file, void *data, size_t bytes, off64_t offset) {
    REAL(pread64);
    return read_through(real, file, data, bytes, offset);
}

// The whole path of a name that a call was given; the name inside the directory, or NULL.
static const char *named(const char *given, char path[PATH_MAX]) {
    if (directory_bytes == 0) return NULL;
    char folder[PATH_MAX];
    const char *slash = strrchr(given, '/');
    snprintf(folder, sizeof folder, "%.*s", slash ? (int)(slash - given + 1) : 1, slash ? given : ".");
    if (!realpath(folder, path)) return NULL;
    size_t bytes = strlen(path);
    snprintf(path + bytes, PATH_MAX - bytes, "/%s", slash ? slash + 1 : given);
    return inside(path);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    char from_path[PATH_MAX];
    char to_path[PATH_MAX];
    const char *from_name = named(from, from_path);
    const char *to_name = named(to, to_path);
    if (!from_name && !to_name) return real(from, to);
    pthread_mutex_lock(&mutex);
    strike_other(NAME, NONE);
    int result = real(from, to);
    if (result == 0 && from_name && to_name) note('R', from_name, -1, 0, to_name, strlen(to_name));
    pthread_mutex_unlock(&mutex);
    return result;
}

int unlink(const char *path) {
    REAL(unlink);
    char whole[PATH_MAX];
    const char *name = named(path, whole);
    if (!name) return real(path);
    pthread_mutex_lock(&mutex);
    strike_other(NAME, NONE);
    int result = real(path);
    if (result == 0) note('U', name, -1, 0, NULL, 0);
    pthread_mutex_unlock(&mutex);
    return result;
}
