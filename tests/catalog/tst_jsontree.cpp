// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsontree.h"

#include <QTest>

using namespace rueckhalt;

class JsonTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyValueKnowsItsLine();
    void firstOfTwoEqualKeysStays();
    void equalKeysWithinEqualKeysAreReadToTheEnd();
    void problemsAreLimited();
    void badTextIsRefusedWithItsLine_data();
    void badTextIsRefusedWithItsLine();
    void oversizedTextIsRefused();
    void hostileNestingCostsNoStack();
    void everyCutOfAGoodTextIsRefused();
};

void JsonTreeTest::everyValueKnowsItsLine()
{
    const auto tree = readJson("\n{\n \"a\":\n  \"x\",\n \"b\": [\n  1.5e300,\n  {}\n ]\n}\n");
    QVERIFY(tree.problems.isEmpty());
    QCOMPARE(tree.root.line, 2);
    QCOMPARE(tree.root.members.size(), std::size_t {2});
    const JsonNode *a = tree.root.find(u"a");
    QVERIFY(a);
    QCOMPARE(a->line, 4);
    QCOMPARE(a->text, "x");
    const JsonNode *b = tree.root.find(u"b");
    QVERIFY(b);
    QCOMPARE(b->line, 5);
    QCOMPARE(b->items.size(), std::size_t {2});
    QCOMPARE(b->items.at(0).line, 6);
    QCOMPARE(b->items.at(0).kind, JsonNode::Kind::Number);
    QCOMPARE(b->items.at(0).text, "1.5e300");
    QCOMPARE(b->items.at(1).line, 7);
    QCOMPARE(b->items.at(1).kind, JsonNode::Kind::Object);
    QVERIFY(!tree.root.find(u"c"));
}

void JsonTreeTest::firstOfTwoEqualKeysStays()
{
    const auto tree = readJson("{\"a\": \"first\",\n\"a\": {\"deep\": [\"x\"]},\n\"b\": \"y\"}");
    QCOMPARE(tree.problems.size(), 1);
    QCOMPARE(tree.problems.first().line, 2);
    QVERIFY(tree.problems.first().message.contains("\"a\" comes twice"));
    QCOMPARE(tree.root.members.size(), std::size_t {2});
    QCOMPARE(tree.root.find(u"a")->text, "first");
    QCOMPARE(tree.root.find(u"b")->text, "y");
}

/// A repeated key whose value has repeated keys again: what is left out is still open then.
void JsonTreeTest::equalKeysWithinEqualKeysAreReadToTheEnd()
{
    const auto tree = readJson("{\"a\": 1,\n\"a\": {\"x\": {\"b\": 1,\n\"b\": [2],\n\"c\": 3,\n"
                               "\"c\": 4}, \"x\": 5},\n\"d\": \"y\"}");
    QList<int> lines;
    for (const JsonProblem &problem : tree.problems)
        lines << problem.line;
    QCOMPARE(lines, QList<int>({2, 3, 5, 5}));
    QCOMPARE(tree.root.members.size(), std::size_t {2});
    QCOMPARE(tree.root.find(u"a")->text, "1");
    QCOMPARE(tree.root.find(u"d")->text, "y");
}

void JsonTreeTest::problemsAreLimited()
{
    const auto repeated = [](int times) {
        QByteArray content = "{\"a\": 0";
        for (int i = 0; i < times; ++i)
            content += ",\n\"a\": 0";
        return readJson(content + "}", {.bytes = qsizetype {64} * 1024 * 1024});
    };
    QCOMPARE(repeated(49).problems.size(), 49);
    QCOMPARE(repeated(49).root.members.size(), std::size_t {1});
    const auto tree = repeated(1'000'000);
    QCOMPARE(tree.problems.size(), 50);
    QCOMPARE(tree.problems.last().line, 51);
    QVERIFY(tree.problems.last().message.startsWith("too many problems"));
    QVERIFY(tree.root.kind == JsonNode::Kind::Other);
}

void JsonTreeTest::badTextIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &content, int line) {
        QTest::newRow(name) << content << line;
    };
    row("empty", "", 1);
    row("blank", "\n\n", 3);
    row("cut off", "{\n\"a\": ", 2);
    row("trailing comma", "{\"a\": \"b\",\n}", 2);
    row("comment", "// x\n{}", 1);
    row("two values", "{}\n{}", 2);
    row("byte order mark", "\xEF\xBB\xBF{}", 1);
    row("no UTF-8", "{\"a\":\n\"\xFF\xFE\"}", 2);
    row("overlong UTF-8", "{\"a\": \"\xC0\xAF\"}", 1);
    row("lone surrogate", "{\"a\":\n\n\"\\ud800\"}", 3);
    row("line break in a text", "{\"a\": \"x\ny\"}", 1);
    row("NUL byte", QByteArray("{}\n\0{}", 6), 2);
    row("not a number", "{\"a\": NaN}", 1);
    row("too deep", "{\"a\":\n[[[[[[[[[]]]]]]]]]}", 2);
}

void JsonTreeTest::badTextIsRefusedWithItsLine()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, line);
    const auto tree = readJson(content);
    QCOMPARE(tree.problems.size(), 1);
    QCOMPARE(tree.problems.first().line, line);
    QVERIFY(!tree.problems.first().message.isEmpty());
}

void JsonTreeTest::oversizedTextIsRefused()
{
    const QByteArray content = "[\"" + QByteArray(100, 'x') + "\"]";
    QVERIFY(readJson(content, {content.size(), 8}).problems.isEmpty());
    const auto tree = readJson(content, {content.size() - 1, 8});
    QCOMPARE(tree.problems.size(), 1);
    QVERIFY(tree.problems.first().message.contains("larger than"));
    QVERIFY(tree.root.items.empty());
}

void JsonTreeTest::hostileNestingCostsNoStack()
{
    const auto tree = readJson(QByteArray(4'000'000, '['), {8'000'000, 64});
    QCOMPARE(tree.problems.size(), 1);
    QVERIFY(tree.problems.first().message.contains("deeper"));
}

void JsonTreeTest::everyCutOfAGoodTextIsRefused()
{
    const QByteArray content
        = "{\"id\": \"A01\", \"list\": [\"ä\", {\"x\": \"\\u00e4\"}], \"n\": -1.5e3}";
    QVERIFY(readJson(content).problems.isEmpty());
    for (qsizetype length = 0; length < content.size(); ++length)
        QVERIFY2(!readJson(content.first(length)).problems.isEmpty(), content.first(length));
}

QTEST_GUILESS_MAIN(JsonTreeTest)
#include "tst_jsontree.moc"
