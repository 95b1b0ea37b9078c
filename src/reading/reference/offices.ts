/** Offices, longest wins; the word before a name that makes it a person. Gendered ones help "he" and "she". */
export const OFFICES = `
Secretary General|Secretary-General|Deputy Secretary General|Deputy Secretary-General|NATO Secretary General|UN Secretary-General
Assistant Secretary General|Assistant Secretary-General|Secretary General of NATO|Secretary-General of ASEAN|Acting Secretary General
President|PM|DPM|Vice President|Vice-President|Executive Vice-President|Executive Vice President|Prime Minister|Deputy Prime Minister|Premier|Chancellor
Federal Chancellor|Head of State|King|Queen|Emperor|Empress|Crown Prince|Prince|Princess|Emir|Amir|Sultan|Taoiseach
Foreign Minister|Minister of Foreign Affairs|Minister for Foreign Affairs|Minister of External Affairs|External Affairs Minister|Minister of State
Minister for Foreign and European Affairs|Minister of European and Foreign Affairs|Foreign Affairs Minister|Minister of Foreign and European Affairs
Defence Minister|Defense Minister|Minister of Defence|Minister of Defense|Minister for Defence|Minister of National Defence|Minister of National Defense
State Secretary|Secretary of State|Secretary of Defense|Secretary of Defence|Foreign Secretary|Permanent Secretary|Under Secretary|Under-Secretary|Undersecretary|Under-Secretary-General|Assistant Minister|Assistant Foreign Minister
Deputy Minister|Deputy Foreign Minister|Deputy Minister of Foreign Affairs|Deputy Defence Minister|Vice Minister|Vice-Minister|Vice Foreign Minister|Parliamentary Vice-Minister
Finance Minister|Minister of Finance|Trade Minister|Minister of Trade|Interior Minister|Minister of the Interior|Minister of Justice|Minister of Health|Minister|Environment Minister
Energy Minister|Minister of Energy|Economy Minister|Minister of Economy|Raksha Mantri|Home Minister|Commerce Minister|Minister of Commerce
High Representative|High Representative/Vice-President|High Representative/Vice President|HR/VP|EU High Representative|High Representative of the Union|Commissioner|EU Commissioner|European Commissioner
President of the European Council|President of the European Commission|European Council President|European Commission President|Commission President|Council President
Chairman of the Military Committee|Chair of the Military Committee|Chairman of the NATO Military Committee|Chairperson-in-Office|Chairman-in-Office|OSCE Chairperson-in-Office|OSCE Chairman-in-Office|Chairperson|Chairman|Chair
Supreme Allied Commander Europe|Supreme Allied Commander Transformation|Supreme Allied Commander|SACEUR|SACT|Commander|Deputy Supreme Allied Commander Europe
Chief of Defence|Chief of Defense|Chief of the Defence Staff|Chief of Defence Force|Chief of the Defence Force|Chief of the General Staff|Chief of Staff|Chief of Joint Staff|Chief of Army|Chief of Army Staff|Chief of Naval Staff|Chief of Navy
General|Lieutenant General|Major General|Brigadier General|Admiral|Vice Admiral|Rear Admiral|Air Marshal|Air Chief Marshal|Marshal|Colonel|Brigadier|Lieutenant Colonel|Captain|Commodore|Major
Ambassador|Ambassador-at-Large|Permanent Representative|Head of Mission|Head of Delegation|Special Representative|EU Special Representative|Special Envoy|Envoy|Senior Official|Charge d'Affaires|Chargé d'Affaires
Director General|Director-General|Deputy Director General|Director|Speaker|President of the Parliament|Managing Director|Executive Secretary|State Counsellor|Governor|Governor General|Governor-General|Mayor|Senator|Congressman|Political Director|National Security Adviser|National Security Advisor|Representative|Judge|Professor|State Minister|Attorney General|Head|Acting Head|Head of State
Presidents|Vice Presidents|Vice-Presidents|Prime Ministers|Foreign Ministers|Defence Ministers|Defense Ministers|Trade Ministers|Finance Ministers|Ministers|Commissioners|Ambassadors|Secretaries General|Secretaries-General|Deputy Foreign Ministers|Secretaries of State|Senators|Generals|Chairmen
Adviser|Advisor|Senior Adviser|Senior Advisor|Military Adviser|Senior Minister|PM|EAM|HRVP|State Minister|State Minister of Defense|State Minister of Defence|State Minister for Foreign Affairs|State Minister for Defence|Minister Mentor|Minister for Trade|Minister for Trade and Investment|Minister for Foreign Trade|Trade Commissioner|Deputy Assistant Secretary General|Director of the Private Office|Senior Civilian Representative|Secretary|Finance Secretary|Home Secretary|Defence Secretary|Defense Secretary|Secretary (East)|Cabinet Secretary|Chief Minister|Lieutenant Governor|Vice Foreign Affairs Minister|Senior Vice-Minister|Senior Deputy Minister|Parliamentary Secretary|Parliamentary State Secretary|Speaker of Parliament|Parliament Speaker|Deputy Speaker|Chief Justice|Chief Cabinet Secretary|Special Advisor|Special Adviser|Deputy Chairperson|Deputy Chairman|Chairperson of the Commission|Commission Chairperson|Commissioner-General|First Vice-President|Vice-Chancellor|Vice Chancellor|President-elect|Prime Minister-designate|Acting President|Acting Prime Minister|Acting Foreign Minister|Grand Duke|Archduke|Governor-General|Foreign Minister-designate|High Commissioner|Consul General|Permanent Observer|Permanent Delegate|Chief Negotiator|Chief Executive|Chief of Air Staff|Chief of the Air Staff|Chief of the Navy|Chief of the Army Staff|Chairman of the Joint Chiefs of Staff|Joint Chiefs of Staff Chairman|Special Representative of the Secretary-General|Director General for External Relations|Under-Secretary of State|Undersecretary of State|Deputy Secretary of State|Deputy Secretary|Assistant Secretary of State|Assistant Secretary|Principal Deputy Assistant Secretary|First Lady|First Deputy Minister|First Deputy Foreign Minister|First Deputy Prime Minister|Deputy Prime Minister|Second Minister|Coordinating Minister|Mines Minister|Home Affairs Minister|Education Minister|Agriculture Minister|Health Minister|Transport Minister|Culture Minister|Justice Minister|Development Minister|Minister of Agriculture|Minister of Education|Minister of Transport|Minister of Culture|Minister of Development|Minister of Labour|Minister of Mines|Minister of Interior|Minister of Home Affairs|Minister of Internal Affairs|Minister of External Relations|Minister of Foreign Relations
`;

/** Where organisations have their seats: the organisation, then the cities. */
export const HEADQUARTERS = `
NATO|Brussels|Mons|Norfolk
EU|Brussels|Strasbourg|Luxembourg
UN|New York|Geneva|Vienna|Nairobi
ASEAN|Jakarta
OSCE|Vienna|Warsaw
Council of Europe|Strasbourg
African Union|Addis Ababa
AU|Addis Ababa
OAS|Washington
GCC|Riyadh
PIF|Suva
SCO|Beijing
CARICOM|Georgetown
OECD|Paris
UNESCO|Paris
IAEA|Vienna
WTO|Geneva
League of Arab States|Cairo
`;

/** Words of address before a name. */
export const HONORIFICS = `
Mr|Mr.|Mrs|Mrs.|Ms|Ms.|Miss|Dr|Dr.|Sir|Lord|Lady|Dame|Prof|Prof.|H.E.|H.E|HE|His Excellency|The Right Honourable|Right Honourable|Rt Hon|Rt. Hon.|Excellency|Her Excellency|The Honourable|Hon.|Hon|Shri|Smt.|Smt|Amb.|Gen.|Adm.|Lt.|Col.|Gen|Lt. Gen.|Maj. Gen.|Baroness|Sheikha|Sheikh|Shaikh|His Royal Highness|Her Royal Highness|His Imperial Highness|Her Imperial Highness|His Serene Highness|His Highness|Her Highness|H.H.|HRH|H.I.H.|The Hon.|The Honorable|Honorable|Honourable|Hon'ble|Ven.|Venerable|Pandit|Senhor|Señor|Messrs|Messrs.|Mmes|Mme|Mme.|Dr.-Ing.|Smt|Kum.|Sayyid|Madam|Madame|Pehin|Dato Paduka|Tengku|Brig.|Cdr.|Maj.|Capt.|H.R.H.|His Majesty|Her Majesty|HM|H.M.|Dato|Dato'|Tan Sri|U|Tun|Haji|Datuk|Dato Seri|Dato' Seri|Datuk Seri
`;

/** Given names that tell a person where no office does. */
export const GIVEN_NAMES = `
Jens Anders Jaap George Javier Willy Manfred Mark Mircea Rose Alexander Josep Catherine Federica Kaja Ursula Charles Herman Donald Jean-Claude José Jose Romano Antonio António
Shinzo Fumio Yoshihide Junichiro Naoto Yukio Taro Yasuo Shigeru Yoshiro Takeo Toshimitsu Yoshimasa Yoko Tomomi Itsunori Nobuo Minoru Katsuya Seiji Hirofumi Masahiko Takeshi
Moon Park Lee Yoon Kang Ban Kim Chung Yun Yu Han Cho Shin Suh Jeong
Kevin Julia Tony Malcolm Scott Anthony John Linda Marise Peter Bob Stephen Penny Richard Julie Christopher David Paul Michael Robert James William Joseph Barack Joe Hillary Antony Lloyd Angela Olaf Emmanuel François Francois Nicolas Jacques Gordon Theresa Boris Rishi Keir Liz Dominic Philip Ben Grant
Helen Jacinda Chris Winston Bill Murray Ron Peeni Nanaia Andrew Gerry Phil
Narendra Manmohan Sushma Subrahmanyam Pranab Rajnath Atal Vajpayee Salman Preneet
Nursultan Kassym-Jomart Erlan Kanat Petro Volodymyr Viktor Leonid Arseniy Dmytro Mikheil Irakli Giorgi Salome Bidzina Natia Davit Maia Nicolae Serzh Nikol Armen Ilham Heydar Emomali Islam Shavkat Almazbek Kurmanbek Askar Sooronbay
Aleksandar Boris Ivica Tomislav Ana Vuk Zoran Goran Miroslav Milo Filip Dritan Bakir Denis Zlatko
Sauli Alexander Jyrki Sanna Tarja Matti Pekka Antti Erkki Carl Stefan Magdalena Fredrik Göran Margot Ann Peter Ulf Micheál Simon Enda Leo Heinz Werner Sebastian Karl Didier Alain Ignazio Viola
Mohamed Mohammed Muhammad Ahmed Ahmad Abdullah Abdel Abdul Hamid Ashraf Ali Hassan Hussein Mustafa Nouri Haider Barham Khalid Salem Nasser Hamad Tamim Sabah Ismail Omar Ibrahim Yusuf Recep Mevlut Mevlüt Hulusi Abdulla
Imran Nawaz Pervez Yousaf Asif Shah Khawaja Bilawal Shehbaz Ishaq Sartaj
Juan Iván Ivan Gustavo Álvaro Carlos Luis María Maria Alejandro Felipe Enrique Andrés Pedro Mario Giuseppe Sergio Silvio Matteo Paolo Enrico
Tsakhiagiin Ukhnaagiin Khaltmaagiin Battulga Luvsannamsrain Nambaryn Tsend
Joko Susilo Retno Marty Prabowo Benigno Rodrigo Ferdinand Gloria Mahathir Najib Anwar Hun Lim Lee Goh Vivian Prayut Don Surapong Thaksin Yingluck Nguyen Pham Bounnhang Thongloun Thongsing Aung Le Surin Ong Dato Kao Hassanal Lo
Vladimir Dmitry Sergey Sergei Xi Hu Wen Li Wang Yang Jiang Qin Zhang
Ann Anna Laura Karen Mary Elizabeth Susan Margaret Frank Thomas Daniel Martin Victoria Andreas Hans Klaus Wolfgang Johannes Ernst Otto Lars Erik Per Knut Kristin Espen Ine Bjarni Katrín Gudlaugur Borge Børge Jonas Tina Alexis Kyriakos Nikos Panos Evangelos Antonis Lamberto Robert Edgars Krišjānis Dalia Gitanas Toomas Kersti Taavi Jüri Urmas Andrzej Bronisław Mateusz Radosław Witold Jarosław Beata Klaus Traian Teodor Bogdan Iohannis Rosen Boyko Rumen Viktor Péter Orbán Janos Miloš Petr Andrej Zuzana Alojz Borut Janez Andrej Kolinda Ivo Marcus Helga Thomas Miguel Ilkka Marc Lamberto Christian
Pierre Jean Jean-Yves Jean-Marc Jean-Pierre Hans-Dietrich Hans-Joachim Francisco Fernando Manuel Rafael Ramón Roberto Ricardo Eduardo Javier Joaquín Jorge Diego Pablo Miguel Ignacio Alberto Arturo Ernesto Héctor Raúl Patricio Sebastián Isabel Carmen Teresa Rosa Lucía Elena Cristina Mónica Silvia Beatriz
Pascal Philippe Laurent Olivier Antoine Bernard Gérard Jérôme Bruno Yves Hervé Thierry Patrice Stéphane Sylvie Hélène Élisabeth Nathalie Geneviève Mélanie Chrystia Simone Michèle Annalena Brigitte Ulrike Sabine Heike Petra Monika Dirk Jürgen Günther Gerhard Helmut Rolf Ralf Rainer Joachim Matthias Tobias Dieter Horst Volker Walter Ludwig Eberhard
Giovanni Giorgio Giulio Luca Luigi Marco Massimo Stefano Federico Francesco Franco Guido Claudio Gianni Paola Giorgia Emma Rosaria
Igor Oleg Nikolai Mikhail Yuri Yury Alexei Aleksei Andrei Anatoly Anatoli Boris Evgeny Yevgeny Konstantin Maxim Pavel Roman Sergei Vitaly Vitalii Vladislav Vyacheslav Oleksandr Oleksii Serhiy Olha Ihor Iryna Yuliya Tatiana Olga Natalia Svetlana Ekaterina Marina
Eduards Artis Aigars Raimonds Linas Vygaudas Jaak Terhi Päivi Heikki Juha Jari Jukka Mika Timo Tuomas Kari Riina Annika Ingrid Astrid Birgitte Mette Helle Søren Jesper Morten Anne Kjell Odd Thorbjørn Torbjørn Ole Tore Trond Øyvind Geir Sven Björn Bertil Ulla Karin Katarina
Jan Piotr Tomasz Krzysztof Grzegorz Paweł Marek Maciej Michał Jacek Zbigniew Wojciech Aleksander Anna Ewa Jiří Jaroslav Karel Ladislav Lubomír Martin Milan Miroslav Pavel Tomáš Václav Zdeněk Ján Jozef Ivan Štefan Dušan Branko Dragan Nikola Nebojša Predrag Srđan Željko Mladen Dejan Igor Jelena Mirjana
Florin Cristian Mihai Ion Adrian Liviu Gheorghe Dan Sorin Victor Ioana Corina Georgi Ivaylo Nikolay Plamen Kristalina Tsvetan Dimitris Dimitrios Georgios Giorgos Ioannis Konstantinos Stavros Theodoros Dora
Gillian Amanda Alan Allan Brian Bruce Colin Craig Dennis Douglas Duncan Edward Eric Evan Garry Gary Geoffrey Geoff Glenn Graham Greg Gregory Guy Harry Harold Henry Hugh Howard Ian Jack Jason Jeffrey Jeremy Jim Jonathan Justin Keith Kenneth Kerry Kim Kurt Larry Lawrence Leon Leonard Lewis Louis Luke Matthew Neil Nicholas Nigel Oliver Patrick Ralph Raymond Roger Ross Russell Sam Samuel Sean Simon Stuart Terry Timothy Tim Todd Tom Trevor Vincent Wayne Wendy
Alison Barbara Caroline Clare Claire Deborah Diane Emily Fiona Gabrielle Jane Janet Jennifer Jessica Joan Joanna Judith Katherine Kathryn Kelly Lisa Louise Lucy Lynn Marie Melissa Michelle Nancy Nicola Pamela Rachel Rebecca Robin Sally Sandra Sarah Sharon Sophie Stephanie Tracy Valerie Yvonne Madeleine Condoleezza Esther Karyn Emma
Agus Budi Bambang Hassan Dato' Zainal Hishammuddin Saifuddin Teodoro Enrique Delfin Tran Vu Bui Dang Phan Ngo Saleumxay Prak Sok Wunna Thant Win Surakiart Kantathi Sihasak Dino Ngurah
Ravi Rahul Rajiv Sanjay Vijay Anil Arun Ashok Sunil Suresh Ramesh Mahesh Dinesh Vinay Vikas Vikram Nirmala Smriti Piyush Nitin Jayant Harsh Kiren Meenakshi Hardeep Vivek Gopal Jagat Pratibha Indira Lalit
Abdulaziz Abdulrahman Abdullatif Adel Anwar Ayman Faisal Fahd Fuad Hani Hisham Jassim Jasem Jamal Khaled Khalifa Mahmoud Majid Mansour Marwan Mohamad Moussa Musa Nabil Nayef Nizar Osama Rashid Riyad Saad Saeed Said Salman Sameh Sami Saud Sultan Tarek Tariq Walid Yasser Youssef Yousef Zayed Zaid Amr Ahmed
Olusegun Thabo Jacob Cyril Paul Yoweri Uhuru Mwai Raila Hailemariam Abiy Meles Tedros Ellen Nkosazana Kofi John Nana Macky Alpha Idriss Smaïl Ramtane Erastus Azali Bankole Amani
Hiroshi Kenji Kazuo Koji Kenichi Keiichi Masato Makoto Naoki Osamu Ryuichi Satoshi Takashi Tetsuya Toru Toshiro Yasuhiro Yoshiaki Yuji Sanae Shigeki Hajime Makita Kazuyuki Mitsuko Mari Michiko Noriko Akihito Naruhito Masako
Rangin Zalmai Salahuddin Mohammad Hamdullah Atiqullah Zalmay Erdoğan Abdülkadir Ahmet Binali Bülent Fikri Hakan Mehmet Murat Tansu Vecdi Yaşar
`;
/** Given names that are mostly women's, for "she" and "her". */
export const WOMEN = `Julia Jacinda Angela Helen Linda Marise Penny Julie Rose Catherine Federica Kaja Ursula Yoko Tomomi Sushma Hillary Theresa Liz Salome Maia Ana Sanna Tarja Magdalena Margot Ann Viola Maria María Retno Gloria Yingluck Nanaia Natia Anna Laura Karen Mary Elizabeth Susan Margaret Victoria Kristin Ine Katrín Tina Dalia Kersti Beata Zuzana Kolinda Helga Isabel Carmen Teresa Rosa Elena Cristina Mónica Silvia Sylvie Hélène Nathalie Geneviève Mélanie Chrystia Michèle Annalena Brigitte Sabine Petra Monika Giorgia Rosaria Olha Iryna Tatiana Olga Natalia Svetlana Terhi Päivi Riina Annika Ingrid Astrid Birgitte Mette Helle Ewa Jelena Kristalina Dora Gillian Amanda Wendy Alison Barbara Caroline Clare Claire Deborah Diane Emily Fiona Jane Janet Jennifer Jessica Joan Judith Katherine Kathryn Lisa Louise Lucy Marie Melissa Michelle Nancy Nicola Rachel Rebecca Sally Sandra Sarah Sharon Sophie Stephanie Madeleine Condoleezza Esther Karyn Nirmala Meenakshi Pratibha Indira Nkosazana Ellen Sanae Mari Mitsuko Masako`;
