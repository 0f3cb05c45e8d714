"""Variant characters that people read as one, for comparing and searching only (D-11).

Each group begins with the character of today's lists, followed by its old forms (康熙字典体 of the
常用漢字表) and the forms that live on in names of people and places. Groups of two present-day
characters (斉 and 斎, 島 and 嶋) stand here where names mix them up: a search that finds one name
too many costs less than one that misses a person's letter. Compatibility ideographs need no line:
normal form KC maps them.
"""

_GROUPS = """
亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 園薗 応應 欧歐
殴毆 桜櫻 奥奧 横橫 温溫 穏穩 仮假 価價 画畫 会會 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 学學 岳嶽
楽樂 缶罐 巻卷 陥陷 勧勸 寛寬 関關 歓歡 館舘 観觀 巌巖 顔顏 気氣 既旣 帰歸 亀龜 偽僞 戯戲 犠犧
旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 教敎 強强 郷鄕 暁曉 尭堯 区區 駆驅 倶俱 勲勳 薫薰 径徑 茎莖
恵惠 渓溪 経經 蛍螢 軽輕 継繼 繋繫 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍劔劒 険險 圏圈 検檢 献獻
権權 顕顯 験驗 厳嚴 戸戶 呉吳 娯娛 広廣 効效 恒恆 亘亙 黄黃 鉱鑛 高髙 麹麴 号號 国國圀 黒黑 砕碎
済濟 斎齋齊斉 剤劑 崎﨑嵜 冊册 桟棧 雑雜 参參 蚕蠶 惨慘 産產 賛贊 讃讚 残殘 糸絲 歯齒 児兒 辞辭
湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 尚尙 将將 蒋蔣 称稱 渉涉
焼燒 証證 奨奬 醤醬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 穣穰 譲讓 醸釀 触觸 嘱囑 真眞
晋晉 寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 静靜 摂攝 窃竊 専專 浅淺
戦戰 践踐 銭錢 潜潛 船舩 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 痩瘦 装裝 総總 騒騷
草艸 蔵藏 臓臟 即卽 属屬 続續 堕墮 騨驒 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽
箪簞 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 鉄鐵鐡 填塡 点點 転轉
顛顚 伝傳 土圡 島嶋嶌 祷禱 灯燈 当當 党黨 盗盜 稲稻 闘鬪 涜瀆 徳德 独獨 読讀 届屆 呑吞 弐貳 祢禰
悩惱 脳腦 野埜 覇霸 拝拜 廃廢 売賣 剥剝 麦麥 橋槗 発發 溌潑 醗醱 髪髮 抜拔 蛮蠻 秘祕 桧檜 浜濱濵
瓶甁 富冨 淵渕渊 払拂 仏佛 屏屛 併倂 並竝 辺邊邉 変變 弁辨瓣辯 歩步 宝寶 豊豐 褒襃 峰峯 頬頰 翻飜
毎每 槙槇 松枩 万萬 満滿 麺麵 黙默 萌萠 弥彌 訳譯 薬藥 柳栁 藪薮 遥遙 与與 予豫 余餘 誉譽 揺搖
瑶瑤 様樣 謡謠 吉𠮷 来來 莱萊 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 凛凜 緑綠 涙淚 塁壘 礼禮 励勵 霊靈
齢齡 暦曆 歴歷 恋戀 炉爐 労勞 楼樓 蝋蠟 籠篭 録錄 湾灣 鴎鷗 噛嚙 掴摑 嘘噓 桑桒 場塲 焔焰 鹸鹼
𠮟叱 兎兔
"""

MODERN = {old: group[0] for group in _GROUPS.split() for old in group[1:]}
