# Third-party libraries, each as an imported target that only its own room links.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(ARGON2 REQUIRED IMPORTED_TARGET libargon2)
# Unicode: rooms domain (names) and security (passwords).
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
add_library(samspar_utf8proc INTERFACE)
target_link_libraries(samspar_utf8proc INTERFACE PkgConfig::UTF8PROC)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
# Its flags change class layout: linked without them the program crashes at shutdown.
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)

# The .pc file of SQLCipher carries the version of the SQLite inside it; 3.46 is SQLCipher 4.6.
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher>=3.46)

# SQLiteCpp's own CMake package would pull in plain SQLite, and with the wrong link order the
# database is then written in clear text without any error. So: the static archive, by hand.
find_library(SQLITECPP_ARCHIVE NAMES libSQLiteCpp.a REQUIRED)
find_path(SQLITECPP_INCLUDE SQLiteCpp/Database.h REQUIRED)
add_library(sqlitecpp_cipher STATIC IMPORTED)
set_target_properties(
  sqlitecpp_cipher
  PROPERTIES IMPORTED_LOCATION "${SQLITECPP_ARCHIVE}"
             INTERFACE_INCLUDE_DIRECTORIES "${SQLITECPP_INCLUDE}"
             INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC;SQLITE_ENABLE_COLUMN_METADATA")

# A package takes SQLCipher into the program: Debian 12 has the version that is wanted in backports
# only, and a library that is inside cannot be exchanged for another behind the program's back.
if(SAMSPAR_STATIC_CIPHER)
  find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a HINTS "${SQLCIPHER_LIBDIR}" REQUIRED)
  add_library(sqlcipher_inside STATIC IMPORTED)
  set_target_properties(sqlcipher_inside PROPERTIES IMPORTED_LOCATION "${SQLCIPHER_ARCHIVE}"
                                                    INTERFACE_INCLUDE_DIRECTORIES "${SQLCIPHER_INCLUDE_DIRS}")
  target_link_libraries(sqlcipher_inside INTERFACE OpenSSL::Crypto ZLIB::ZLIB m)
  target_link_libraries(sqlitecpp_cipher INTERFACE sqlcipher_inside Threads::Threads)
else()
  target_link_libraries(sqlitecpp_cipher INTERFACE PkgConfig::SQLCIPHER Threads::Threads)
endif()
