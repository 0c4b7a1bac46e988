#include "arkiv/unpacker.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "domain/split.h"
#include "security/hex.h"
#include "security/sha256.h"

namespace samspar::arkiv {
namespace {

namespace fs = std::filesystem;

void make_directory(const fs::path& path) {
    if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        throw std::system_error(errno, std::generic_category(), path.string());
    }
}

// The path below the top folder. Throws when it would lead out of it.
std::string below_top(const std::string& path) {
    const std::size_t slash = path.find('/');
    const std::string below = slash == std::string::npos ? "" : path.substr(slash + 1);
    for (const std::string& part : domain::split(below, '/')) {
        if (part.empty() || part.front() == '.') {
            throw UnpackProblem("the archive names a file where none may be");
        }
    }
    if (slash == 0 || slash == std::string::npos) {
        throw UnpackProblem("the archive names a file where none may be");
    }
    return below;
}

std::string sum_of(const fs::path& path) {
    constexpr std::size_t kUnpackedPiece = std::size_t{256} * 1024;
    std::ifstream in(path, std::ios::binary);
    security::Sha256 sum;
    std::string piece(kUnpackedPiece, '\0');
    while (in) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        sum.update(security::bytes_of(
            std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount()))));
    }
    if (in.bad() || !in.eof()) {
        throw std::system_error(EIO, std::generic_category(), path.string());
    }
    return security::to_hex(sum.finish());
}

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Without the slash that it may end in.
fs::path whole_path(const fs::path& path) {
    const fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

}  // namespace

fs::path Unpacker::unfinished_of(const fs::path& target) {
    const fs::path whole = whole_path(target);
    return whole.parent_path() / (whole.filename().string() + ".samspar-part");
}

Unpacker::Unpacker(const fs::path& target)
    : target_(whole_path(target)), unfinished_(unfinished_of(target)) {
    std::error_code error;
    const fs::file_status there = fs::symlink_status(target_, error);
    if (fs::exists(there) && (!fs::is_directory(there) || !fs::is_empty(target_))) {
        throw UnpackProblem(target_.string() +
                            " is there already and not empty; name a directory that is not");
    }
}

void Unpacker::take(std::string_view bytes) {
    while (!bytes.empty()) {
        if (file_ != nullptr) {
            const auto part =
                static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
            file_->write(bytes.substr(0, part));
            bytes.remove_prefix(part);
            left_ -= part;
            if (left_ == 0) {
                close();
            }
        } else if (padding_ > 0) {
            const auto part =
                static_cast<std::size_t>(std::min<std::uint64_t>(padding_, bytes.size()));
            bytes.remove_prefix(part);
            padding_ -= part;
        } else {
            const std::size_t part = std::min(kTarBlock - waiting_.size(), bytes.size());
            waiting_ += bytes.substr(0, part);
            bytes.remove_prefix(part);
            if (waiting_.size() == kTarBlock) {
                take_head(std::exchange(waiting_, {}));
            }
        }
    }
}

void Unpacker::take_head(std::string_view block) {
    const TarEntry entry = read_tar_head(block);
    if (entry.path.empty()) {
        ++ends_;
        return;
    }
    if (ends_ > 0) {
        throw UnpackProblem("the archive goes on after its end");
    }
    if (!entry.path.ends_with('/')) {
        open(below_top(entry.path), entry.bytes);
    }
}

void Unpacker::open(const std::string& path, std::uint64_t bytes) {
    fs::path folder = unfinished_.path();
    for (const fs::path& part : fs::path(path).parent_path()) {
        folder /= part;
        make_directory(folder);
    }
    file_ = std::make_unique<store::OwnerFile>(unfinished_.path() / path);
    files_.insert(path);
    left_ = bytes;
    padding_ = tar_padding(bytes).size();
    if (left_ == 0) {
        close();
    }
}

void Unpacker::close() {
    file_->sync();
    file_.reset();
}

std::string Unpacker::check_manifest(const std::string& name) {
    const std::string lines = text_of(unfinished_.path() / name);
    for (std::string_view rest = lines; !rest.empty();) {
        const std::string_view line = domain::take_part(rest, '\n');
        const std::size_t gap = line.find("  ");
        const std::string path(gap == std::string_view::npos ? "" : line.substr(gap + 2));
        if (files_.erase(path) == 0) {
            throw UnpackProblem("what came is not the whole archive");
        }
        if (sum_of(unfinished_.path() / path) != line.substr(0, gap)) {
            throw UnpackProblem("what was written is not what was meant: " + path);
        }
        if (path.starts_with("data/")) {
            ++unpacked_.files;
            unpacked_.bytes += fs::file_size(unfinished_.path() / path);
        }
    }
    return security::sha256_hex(lines);
}

void Unpacker::sync_directories() const {
    for (const auto& entry : fs::recursive_directory_iterator(unfinished_.path())) {
        if (entry.is_directory()) {
            store::sync_path(entry.path());
        }
    }
    store::sync_path(unfinished_.path());
}

Unpacked Unpacker::finish() {
    if (file_ != nullptr || ends_ < 2 || !files_.contains("tagmanifest-sha256.txt")) {
        throw UnpackProblem("what came is not the whole archive");
    }
    unpacked_.manifest_sha256 = check_manifest("manifest-sha256.txt");
    check_manifest("tagmanifest-sha256.txt");
    if (files_ != std::set<std::string>{"tagmanifest-sha256.txt"}) {
        throw UnpackProblem("a file came that is in no manifest");
    }
    sync_directories();
    unfinished_.rename_to(target_);
    store::sync_path(target_.parent_path());
    return unpacked_;
}

}  // namespace samspar::arkiv
